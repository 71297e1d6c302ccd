/** The look of the pages: the reader's own fonts, sizes and colours; a narrow column of text, wide tables. */
export const style = `:root {
  color-scheme: light dark;
  --text: light-dark(#1b1b1f, #e6e6ea);
  --paper: light-dark(#ffffff, #17171b);
  --faint: light-dark(#f3f3f6, #232329);
  --line: light-dark(#c9c9d1, #45454f);
  --quiet: light-dark(#55555f, #b0b0ba);
  --link: light-dark(#0b4fa8, #8ab8ff);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  padding: 1rem;
  max-width: 72rem;
  font: 1rem/1.6 system-ui, sans-serif;
  color: var(--text);
  background: var(--paper);
}
p, li, blockquote { max-width: 44rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
a { color: var(--link); }
a:focus-visible, .grid:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
nav li { max-width: none; }
[aria-current] { font-weight: bold; text-decoration: none; color: inherit; }
.grid { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.925rem; }
caption { text-align: start; font-weight: bold; padding: 0.25rem 0; }
th, td { border: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: start; vertical-align: top; overflow-wrap: break-word; min-width: 4.5rem; }
thead th { background: var(--faint); }
tbody th { font-weight: normal; }
td code { overflow-wrap: anywhere; }
td:nth-child(3) { min-width: 14rem; }
code { font: 0.92em ui-monospace, monospace; background: var(--faint); border-radius: 3px; padding: 0.1em 0.25em; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--line); color: var(--quiet); }
@media print { nav, .skip { display: none; } .grid { overflow: visible; } }`
