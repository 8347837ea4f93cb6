// SPDX-License-Identifier: EUPL-1.2
// Builds the styles and scripts into target/classes/static/assets: one style sheet with our own layer and only
// those design-system classes that a template uses, one style sheet per municipal theme, our scripts, htmx and the
// icons, each with a .gz beside it; beside them the fonts of letters. Spring adds the content hash to the names. The script does nothing when no
// input is newer than the output.
import { bundleAsync, transform } from 'lightningcss';
import { gzipSync } from 'node:zlib';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const web = path.join(root, 'src/main/web');
const out = path.join(root, 'target/classes/static/assets');
const stamp = path.join(root, 'target/web-built');
const targets = { safari: 15 << 16, chrome: 100 << 16, firefox: 100 << 16 };

const inputs = [
  ...files(web),
  ...files(path.join(root, 'src/main/resources/templates')),
  path.join(root, 'package-lock.json'),
];
if (fresh()) process.exit(0);
fs.mkdirSync(out, { recursive: true });
copyFonts();

const used = new Set(
  inputs
    .filter((file) => /\.(html|js)$/.test(file))
    .flatMap((file) => fs.readFileSync(file, 'utf8').match(/[a-zA-Z_][\w-]*/g) ?? []),
);
const whole = await bundleAsync({ filename: path.join(web, 'css/index.css'), targets, resolver: { resolve } });
const themes = new Map();
for (const file of fs.readdirSync(path.join(web, 'theme'))) {
  const { code } = await bundleAsync({ filename: path.join(web, 'theme', file), targets, resolver: { resolve } });
  themes.set(path.basename(file, '.css'), code);
}
const tokens = new Set([...themes.values(), whole.code].flatMap(defined));
const always = new Set(defined(themes.get('rugdekking')));
const designSystem = new Set(whole.code.toString().match(/(?<=\.)(?:utrecht|nl)-[\w-]+/g));
const unused = [...designSystem].filter((name) => !used.has(name));
const ours = withoutSelectors(styles(settled(whole.code.toString()), unused).toString(), unused);
const changeable = new Set([...themes].filter(([name]) => name !== 'rugdekking').flatMap(([, code]) => defined(code)));
write('rugdekking.css', joined(withoutEffect(withoutPrivate(withoutDetours(withoutUnused(ours))))));
for (const [name, code] of themes) {
  if (name !== 'rugdekking') write(`theme-${name}.css`, styles(code, []));
}
// What only the pages need on which a measure is decided, and what only the overview needs.
for (const page of ['deciding.css', 'overview.css']) {
  write(page, styles(fs.readFileSync(path.join(web, 'css', page)), []));
}
// Copies each script without its blank lines and its comment lines.
for (const script of fs.readdirSync(path.join(web, 'js'))) {
  write(script, fs.readFileSync(path.join(web, 'js', script), 'utf8').replace(/^\s*(\/\/.*\n|\n)?/gm, ''));
}
write('htmx.js', fs.readFileSync(path.join(root, 'node_modules/htmx.org/dist/htmx.min.js')));
for (const icon of fs.readdirSync(path.join(web, 'icon'))) {
  write(icon, fs.readFileSync(path.join(web, 'icon', icon)));
}
fs.writeFileSync(stamp, '');

// Copies the four fonts in which letters are printed, and their licence; pages do not use them.
function copyFonts() {
  const from = path.join(root, 'node_modules/@expo-google-fonts/noto-sans');
  const to = path.join(root, 'target/classes/paper/fonts');
  fs.mkdirSync(to, { recursive: true });
  const faces = { 400: '400Regular', 700: '700Bold', '400-italic': '400Regular_Italic', '700-italic': '700Bold_Italic' };
  for (const [name, face] of Object.entries(faces)) {
    fs.copyFileSync(path.join(from, face, `NotoSans_${face}.ttf`), path.join(to, `${name}.ttf`));
  }
  fs.copyFileSync(path.join(from, 'LICENSE_FONT'), path.join(to, 'LICENSE_FONT'));
}

// Removes classes that nothing has from lists of selectors of which another one is used.
function withoutSelectors(css, names) {
  return names.reduce(
    (rest, name) =>
      rest
        .replaceAll(new RegExp(`,\\.${name}(?=[,{])`, 'g'), '')
        .replaceAll(new RegExp(`(?<=[{}])\\.${name},`, 'g'), ''),
    css,
  );
}

// Replaces var(--a, b) by b when nothing defines the token --a, and by var(--a) when the default theme defines it.
// This makes the style sheet smaller, because components offer far more tokens than the themes define.
function settled(css) {
  let result = '';
  for (let rest = css; ; ) {
    const at = rest.search(/var\(/);
    if (at < 0) return result + rest;
    const end = closing(rest, at + 4);
    const [, name, fallback] = rest.slice(at + 4, end).match(/^\s*(--[\w-]+)\s*(?:,(.*))?$/s);
    const inner = fallback === undefined || always.has(name) ? undefined : settled(fallback).trim();
    const kept = inner === undefined ? `var(${name})` : `var(${name}, ${inner})`;
    result += rest.slice(0, at) + (inner === undefined || tokens.has(name) ? kept : inner);
    rest = rest.slice(end + 1);
  }
}

// Removes each token of the default theme that no other theme changes, and puts its value where it was read,
// unless that makes the style sheet longer. A token that nothing reads is only removed. Most tokens of the
// components are of these two kinds.
function withoutDetours(css) {
  for (const name of new Set(defined(css))) {
    const definition = new RegExp(`${name}:((?:[^;{}()]|\\([^()]*\\))*)(;|(?=\\}))`, 'g');
    const [only, another] = css.matchAll(definition);
    const read = `var(${name})`;
    const reads = css.split(read).length - 1;
    const others = css.split(`var(${name}`).length - 1 - reads;
    if (!only || another || others > 0 || changeable.has(name) || !always.has(name)) continue;
    if (reads < 2 || only[1].length <= read.length) css = css.replace(definition, '').replaceAll(read, () => only[1]);
  }
  return css;
}

// Removes each private token of a component that is set once and read only in the rule that sets it, and puts its
// value where it was read.
function withoutPrivate(css) {
  return css.replace(/\{([^{}]*)\}/g, (rule, body) => {
    let rest = body;
    for (const [definition, name, value] of body.matchAll(/(--_[\w-]+):((?:[^;{}()]|\([^()]*\))*);/g)) {
      const read = `var(${name})`;
      const elsewhere = css.split(name).length - body.split(name).length;
      const other = body.split(name).length - 1 - (body.split(read).length - 1);
      if (elsewhere === 0 && other === 1 && !value.includes(',')) rest = rest.replace(definition, '').replaceAll(read, () => value);
    }
    return `{${rest}}`;
  });
}

// Removes each selector with an element or attribute that no template and no script has, such as tfoot.
function withoutUnused(css) {
  return css.replace(/([^{}@;]+)\{([^{}]*)\}/g, (rule, selectors, body) => {
    const kept = selectors.split(/,(?![^([]*[)\]])/).filter((selector) => {
      const elements = selector.match(/(?<=^|[\s>+~])[a-z][a-z0-9]*/g) ?? [];
      const attributes = selector.match(/(?<=\[)[\w-]+|(?<=:)disabled/g) ?? [];
      return [...elements, ...attributes].every((name) => used.has(name.toLowerCase()) || /^\d/.test(name));
    });
    return kept.length ? `${kept.join()}{${body}}` : '';
  });
}

// Removes what changes nothing: a value that is a token which nothing defines, a token that nothing reads, a
// margin of nought times something, and the rules that are empty then. Two sides become one declaration.
function withoutEffect(css) {
  for (let before = ''; before !== css; ) {
    before = css;
    const known = new Set(defined(css));
    css = css
      .replace(/(?<=[{;])[\w-]+:var\((--[\w-]+)\);?(?=[^{]*\})/g, (all, name) => (known.has(name) ? all : ''))
      .replace(/calc\(var\(--[\w-]+,[\d.]+\) \* 0\)/g, '0')
      .replace(/(?<=[{;])(--[\w-]+):(?:[^;{}()]|\((?:[^()]|\([^()]*\))*\))*;?(?=[^{]*\})/g, (all, name) =>
        css.includes(`var(${name}`) ? all : '',
      )
      .replace(/(margin|padding)-(block|inline)-start:([^;{}]+);\1-\2-end:([^;{}]+)(?=[;}])/g, (all, side, axis, start, end) =>
        `${side}-${axis}:${start === end ? start : `${start} ${end}`}`,
      )
      .replace(/(?<=[{;])([^;{}]+);\1(?=[;}])/g, '$1')
      .replace(
        /border-block-end-width:([^;{}]+);border-block-start-width:\1;border-inline-end-width:\1;border-inline-start-width:\1(?=[;}])/g,
        'border-width:$1',
      )
      // The rows of our tables stand in a head or a body.
      .replace(/\.utrecht-table--html-table>tr>t[hd](?::[\w-]+)*,/g, '')
      .replace(/[^{}]+\{\}/g, '')
      .replaceAll(';}', '}');
  }
  return css;
}

// Text boxes, text areas and lists look alike: what their rules share is written once, at the last of them. No
// element is two of these, so that nothing comes in another order for it.
function joined(css) {
  const rule = /(?<=^|\})(\.utrecht-(?:textbox|textarea|select)--html-[\w-]+:[\w-]+)\{([^{}]*)\}/g;
  const all = [...css.matchAll(rule)];
  return css.replace(rule, (whole, selector, body) => {
    const alike = all.filter((one) => one[2] === body).map((one) => one[1]);
    return alike.at(-1) === selector ? `${alike.join()}{${body}}` : '';
  });
}

function defined(code) {
  return code.toString().match(/--[\w-]+(?=\s*:)/g) ?? [];
}

function closing(text, from) {
  for (let i = from, depth = 1; ; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i;
  }
}

function styles(code, unusedSymbols) {
  return transform({ filename: 'all.css', code: Buffer.from(code), minify: true, targets, unusedSymbols }).code;
}

function write(name, content) {
  fs.writeFileSync(path.join(out, name), content);
  fs.writeFileSync(path.join(out, `${name}.gz`), gzipSync(content, { level: 9 }));
}

function resolve(specifier, from) {
  return specifier.startsWith('.')
    ? path.resolve(path.dirname(from), specifier)
    : path.join(root, 'node_modules', specifier);
}

function files(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function fresh() {
  const made = [path.join(out, 'rugdekking.css'), path.join(root, 'target/classes/paper/fonts/400.ttf')];
  if (!fs.existsSync(stamp) || !made.every((file) => fs.existsSync(file))) return false;
  const built = fs.statSync(stamp).mtimeMs;
  return inputs.every((file) => fs.statSync(file).mtimeMs <= built);
}
