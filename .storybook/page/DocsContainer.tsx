// The frame of a page of documentation: Storybook's, with the page as its main landmark.
import { DocsContainer as StorybookContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import type { PropsWithChildren } from 'react'

export function DocsContainer({ children, ...props }: PropsWithChildren<DocsContainerProps>) {
  return (
    <StorybookContainer {...props}>
      <main>{children}</main>
    </StorybookContainer>
  )
}
