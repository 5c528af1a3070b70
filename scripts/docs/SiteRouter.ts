// The addresses of the pages of the site: those of Markdown have the names of their files.
import { KindRouter, type Reflection } from 'typedoc'
import { documents } from './documents.ts'

export class SiteRouter extends KindRouter {
  override getIdealBaseName(reflection: Reflection): string {
    if (!reflection.isDocument()) return `reference/${super.getIdealBaseName(reflection)}`
    const path = reflection.project.files.getReflectionPath(reflection)
    const document = documents.find((each) => path?.endsWith(`/${each.path}`))
    return document?.url ?? super.getIdealBaseName(reflection)
  }
}
