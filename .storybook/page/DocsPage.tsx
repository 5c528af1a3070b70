// The page about a group of stories: the first one with its controls, and what each of the others shows. The others are links,
// because each story has a wiki of its own behind one address.
import { Controls, Description, DocsContext, Primary, Title } from '@storybook/addon-docs/blocks'
import { useContext } from 'react'
import { sentenceCase } from '../sentenceCase.ts'

export function DocsPage() {
  const { componentStories } = useContext(DocsContext)
  return (
    <>
      <Title />
      <Description />
      <Primary />
      <Controls />
      <h2>Stories</h2>
      <dl>
        {componentStories().map(({ id, name, moduleExport }) => (
          <div key={id}>
            <dt><a href={`./?path=/story/${id}`} target="_top">{sentenceCase(name)}</a></dt>
            <dd><Description of={moduleExport as object} /></dd>
          </div>
        ))}
      </dl>
    </>
  )
}
