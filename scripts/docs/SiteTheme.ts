// The look of the pages of the site: Pagefind's search is in the place of TypeDoc's.
import { DefaultTheme, DefaultThemeRenderContext, JSX, type PageEvent, type Reflection } from 'typedoc'
import { searchStyles, searchUi } from './writeSearch.ts'

export class SiteTheme extends DefaultTheme {
  override getRenderContext(page: PageEvent<Reflection>): DefaultThemeRenderContext {
    const context = new DefaultThemeRenderContext(this.router, this, page, this.application.options)
    context.toolbar = () => toolbarOf(context, page)
    return context
  }
}

/** What the search needs of each page. */
export function headOfSearch(context: DefaultThemeRenderContext): JSX.Element {
  return JSX.createElement(
    JSX.Fragment,
    null,
    JSX.createElement('link', { rel: 'stylesheet', href: context.relativeURL(searchStyles) }),
    JSX.createElement('script', { defer: true, src: context.relativeURL(searchUi) }),
  )
}

function toolbarOf(context: DefaultThemeRenderContext, page: PageEvent<Reflection>): JSX.Element {
  const links = Object.entries(context.options.getValue('navigationLinks'))
  return JSX.createElement(
    'header',
    { class: 'tsd-page-toolbar' },
    JSX.createElement(
      'div',
      { class: 'tsd-toolbar-contents container' },
      JSX.createElement('a', { href: context.relativeURL('index.html'), class: 'title' }, page.project.name),
      JSX.createElement('div', { id: 'tsd-toolbar-links' }, links.map(([label, url]) => JSX.createElement('a', { href: url }, label))),
      JSX.createElement('pagefind-modal-trigger', { placeholder: 'Search' }),
      JSX.createElement('pagefind-modal', null),
      JSX.createElement(
        'a',
        { href: '#', class: 'tsd-widget menu', id: 'tsd-toolbar-menu-trigger', 'data-toggle': 'menu', 'aria-label': 'Menu' },
        context.icons.menu(),
      ),
    ),
  )
}
