/**
 * Pictures of the documentation (`npm run pictures`, after `npm start`): prints the sample
 * workbook with LibreOffice and keeps the upper part of a few pages as PNG, and two pages of its documents; then walks
 * through the local page in Chromium. Needs `soffice`, `pdftotext`, `pdftoppm` and `chromium`. `npm run pictures -- page`
 * makes those of the page alone.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BOOK = join(ROOT, 'out', 'objectivity-sample.xlsx');
const WRITTEN = join(ROOT, 'out', 'documents');
const PICTURES = join(ROOT, 'docs', 'pictures');
const BLANK = join(ROOT, 'dist', 'template.xlsx');
const FILES = join(ROOT, 'out', 'sample');
const WIDTH = 1320;
const LARGEST = 200 * 1024;

/**
 * The page whose footer begins with `tab` and which says `text` most often, drawn `zoom` times as wide as `WIDTH` and cut
 * there: `left`, `top`, `width`, `height` in pixels of the drawing.
 */
const PAGES = [
  { picture: 'summary', tab: 'Сводка', text: 'Индекс объективности', height: 872 },
  { picture: 'map', tab: 'Сводка', text: 'недостаточно', height: 620 },
  { picture: 'school', tab: '990106', text: 'Паспорт', height: 795 },
  { picture: 'school-signs', tab: '990106', text: 'Отмеченные показатели', height: 566 },
  { picture: 'signs', tab: 'Признаки', text: '990106', height: 385 },
  {
    picture: 'roadmap',
    tab: 'Дорожная карта',
    text: 'Выполнено',
    zoom: 1.9,
    left: 70,
    top: 70,
    width: 1684,
    height: 512,
  },
  { picture: 'calendar', tab: 'Календарь', text: 'Сентябрь', height: 590 },
];

/** Pages of documents that `npm start` has written, whole. */
const DOCUMENTS = [
  { picture: 'passport', file: '990106/Паспорт школы.docx', page: 1 },
  { picture: 'procedure-note', file: 'Муниципалитет/Аналитическая справка ВПР-2021-МА-5.docx', page: 2 },
];
const DOCUMENT_WIDTH = 900;

/** As in local/sample/roadmap-plan.ts: an office computes states anew when it opens a file, here on the sample's own day. */
const SAMPLE_DAY = 'DATE(2021,5,19)';

/** Figures with a decimal comma, as a Russian office shows them. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru-RU</value></prop></item>
</oor:items>`;

/** A copy of the book whose formulas know no other day than the sample's. */
function bookOfItsDay(folder) {
  const files = unzipSync(readFileSync(BOOK));
  for (const name of Object.keys(files)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    files[name] = strToU8(strFromU8(files[name]).replaceAll('TODAY()', SAMPLE_DAY));
  }
  const copy = join(folder, basename(BOOK));
  writeFileSync(copy, zipSync(files));
  return copy;
}

/** The PDF of an office file, made in `folder`. */
function print(file, folder) {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
  const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  execFileSync('soffice', [installation, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'ignore',
  });
  return join(folder, `${basename(file, extname(file))}.pdf`);
}

/** Draws a page of a PDF as `docs/pictures/NAME.png`; `size` are options of pdftoppm. */
function draw(pdf, page, picture, size) {
  const target = join(PICTURES, picture);
  const pages = ['-f', page, '-l', page, ...size].map(String);
  execFileSync('pdftoppm', ['-png', '-singlefile', ...pages, pdf, target]);
  const bytes = statSync(`${target}.png`).size;
  if (bytes > LARGEST) throw new Error(`${picture}.png has ${bytes} bytes, more than ${LARGEST}`);
  process.stdout.write(`docs/pictures/${picture}.png, page ${page}, ${Math.round(bytes / 1024)} KB\n`);
}

function pageOf(pages, tab, text) {
  const times = pages.map((content) => {
    const footer = content.trim().split('\n').pop().trim();
    return footer.startsWith(tab) ? content.split(text).length - 1 : 0;
  });
  const most = Math.max(...times);
  if (most === 0) throw new Error(`No page of «${tab}» says «${text}»: does the sample still have it?`);
  return times.indexOf(most) + 1;
}

/** Those of the local page: the walk is shared with the tests, so that it is compiled from there. */
async function takePage() {
  const program = join(ROOT, 'build', 'page-pictures.mjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/support/page-pictures.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: { __dirname: JSON.stringify(join(ROOT, 'test', 'support')) },
    logLevel: 'error',
  });
  const { pagePictures } = await import(pathToFileURL(program).href);
  for (const { name, bytes } of await pagePictures({ sample: BOOK, blank: BLANK, files: FILES })) {
    if (bytes.length > LARGEST)
      throw new Error(`${name}.png has ${bytes.length} bytes, more than ${LARGEST}`);
    writeFileSync(join(PICTURES, `${name}.png`), bytes);
    process.stdout.write(`docs/pictures/${name}.png, ${Math.round(bytes.length / 1024)} KB\n`);
  }
}

async function main() {
  if (!existsSync(BOOK)) throw new Error('Run npm start first: it makes the workbook that is printed here.');
  mkdirSync(PICTURES, { recursive: true });
  if (process.argv[2] !== 'page') printBook();
  await takePage();
}

function printBook() {
  const folder = mkdtempSync(join(tmpdir(), 'objectivity-pictures-'));
  try {
    const pdf = print(bookOfItsDay(folder), folder);
    const options = { encoding: 'utf8', maxBuffer: 1e8 };
    const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], options).split('\f');
    for (const { picture, tab, text, height, zoom = 1, left = 0, top = 0, width = WIDTH } of PAGES) {
      const scale = ['-scale-to-x', WIDTH * zoom, '-scale-to-y', -1];
      draw(pdf, pageOf(pages, tab, text), picture, [
        ...scale,
        '-x',
        left,
        '-y',
        top,
        '-W',
        width,
        '-H',
        height,
      ]);
    }
    for (const { picture, file, page } of DOCUMENTS)
      draw(print(join(WRITTEN, file), folder), page, picture, [
        '-scale-to-x',
        DOCUMENT_WIDTH,
        '-scale-to-y',
        -1,
      ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
