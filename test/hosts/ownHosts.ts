// Hosts that need no package: a reset that many people write by hand, and the heaviest rules on elements that are still usual.
import { nothingAround, type Host } from './Host.ts'

const starReset = `
* { margin: 0; padding: 0; box-sizing: border-box; border: 0 }
:root { color-scheme: light dark }
body { font: 15px/1.2 Georgia, serif; text-align: center }
ul { list-style: none }
`

/**
 * Each of them weighs up to a class and some elements; what is said of a state weighs one class more, and is about colours, edges and
 * outlines: what would hide something.
 */
const heavyElements = `
:root { color-scheme: light dark; line-height: 2 }
body { text-align: center; letter-spacing: .02em }
html body h2 { margin: 2em 0; padding-bottom: .5em; border-bottom: 1px solid; font: 700 2.5em/1 Georgia, serif; text-transform: uppercase; color: teal }
main p { margin: 1.5em 0; line-height: 2; color: dimgray }
main form label { display: block; margin-bottom: .5rem; text-transform: uppercase; color: dimgray }
main form div { margin-bottom: 3px }
main ul > li { margin: 0 0 1em 2em; list-style: square }
a:hover, a:not(:hover) { color: crimson; text-decoration: none }
button, [type=submit], [type=button] { float: left; min-width: 12em; border: 3px dotted; background: #000; color: #000; text-transform: uppercase; letter-spacing: 1px; box-shadow: 0 2px 5px; transition: all .3s }
button:hover { box-shadow: 0 4px 9px; transform: translateY(-1px) }
button:not(:disabled):hover, [type=submit]:hover { border-color: yellow; background: yellow; color: yellow }
button:focus { box-shadow: 0 0 0 4px pink }
button:focus-visible, button:not(:disabled):focus { outline: 0; border-color: pink; background: pink; color: pink }
button:not(:disabled):active { background: lime; color: lime }
a:not(:disabled):hover { color: yellow }
input, select, [type=text], [type=password], input:not([type=checkbox]) { display: block; height: 20px; margin-bottom: 9px; padding: 0; border: 0; border-bottom: 2px solid; background: silver; color: silver; box-shadow: inset 0 1px 3px; font-size: 12px }
[type=text]:focus, input[type=password]:focus, select:focus { outline: none; border-color: lime; background: #000; color: #000 }
input:focus { box-shadow: 0 0 9px lime }
input:invalid, input[aria-invalid=true] { border-color: orange; box-shadow: 0 0 3px orange; background: beige }
input[type=checkbox] { appearance: none; width: 9px; height: 9px; border: 1px solid; background: silver }
input[type=checkbox]:checked { background: lime; border-color: lime }
fieldset { padding: 2em; border: 5px groove } legend { float: left; width: 100%; font-size: 2em }
[role=alert], [role=status], [role=group] { padding: 9px; border: 1px solid red }
form::before, div::before { box-sizing: content-box } span::after { color: lime }
img { width: 20px; border: 3px solid } dialog { width: 200px; padding: 0; border: 0; background: none } dialog::backdrop { background: red }
`

export const ownHosts = {
  'a reset of everything': {
    ...nothingAround,
    css: starReset,
    around: ['<div style="max-width: 40rem; margin: 20px auto">'],
    sample: '<p style="margin: 1em">Some text</p><ul><li><a href="#a" style="color: teal">A link</a></li></ul>',
  },
  'heavy rules on elements': {
    ...nothingAround,
    css: heavyElements,
    sample: '<p>Some text with <a href="#a">a link</a></p><label>A label <input type="text"></label><button type="button">A button</button>',
  },
} as const satisfies Readonly<Record<string, Host>>
