import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

const SENTENCE = 'Министр транспорта предложил построить мост через реку, чтобы жители двух районов не ждали парома. ';
const MENU = '<nav><a href="/">Главная</a><a href="/sport">Спорт</a></nav>';
const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${MENU}<article>${body}</article><footer>Все права защищены</footer></body></html>`;
const LONG = `<p>${SENTENCE.repeat(3)}</p>`;

function textOf(html: string): string {
  const read = readHtml('page.html', html);
  if ('problem' in read) throw new TypeError(`The page must be an article, but got: ${read.problem.code}`);
  return read.raw.text;
}

describe('readHtml', () => {
  test('gives the main text without what is around it', () => {
    const text = textOf(page('', LONG.repeat(3)));
    expect(text).toContain('построить мост');
    expect(text).not.toMatch(/Главная|Спорт|права/u);
  });

  test.each([
    ['paragraphs that nothing separates', '<p>Первый абзац.</p><p>Второй абзац.</p>', 'Первый абзац.\nВторой абзац.'],
    ['a line break', '<p>Первая строка<br>вторая строка</p>', 'Первая строка\nвторая строка'],
    [
      'white space of the source',
      '<p>Одно \n  предложение <b>с\nвыделением</b>.</p>',
      'Одно предложение с выделением.',
    ],
    ['a list', '<ul><li>создать фонд;</li><li>провести саммит.</li></ul>', '• создать фонд;\n• провести саммит.'],
    ['a script', '<p>До.</p><script>var x = "нет";</script><p>После.</p>', 'До.\nПосле.'],
    ['entities', '<p>«Мир&nbsp;и&amp;дружба» &mdash; девиз.</p>', '«Мир\u00a0и&дружба» — девиз.'],
  ])('renders %s', (_name, html, expected) => {
    expect(textOf(page('', LONG + html + LONG))).toContain(`\n${expected}\n`);
  });

  test('takes what the page says of itself', () => {
    const head = `<title>Мост через реку</title><link rel="canonical" href="https://news.example/most">
      <meta property="og:site_name" content="Вестник"><meta property="article:published_time" content="2024-05-01T10:00:00+05:00">`;
    expect(readHtml('page.html', page(head, LONG.repeat(3)))).toMatchObject({
      raw: {
        file: 'page.html',
        metadata: {
          url: 'https://news.example/most',
          sourceId: null,
          title: 'Мост через реку',
          publisher: 'Вестник',
          publishedOn: '2024-05-01',
        },
      },
    });
  });

  test('takes nothing that the page does not say, and no relative address', () => {
    const read = readHtml('page.html', page('<link rel="canonical" href="/most">', LONG.repeat(3)));
    expect(read).toMatchObject({ raw: { metadata: { url: null, title: null, publisher: null, publishedOn: null } } });
  });

  test('reads a fragment without html and body', () => {
    expect(textOf(LONG.repeat(2))).toContain('построить мост');
  });

  test.each([
    ['nothing', ''],
    ['a page that is only begun', '<html>'],
    ['markup that is cut off', '<html><body><div class="te'],
    ['an empty page', '<html><body></body></html>'],
    ['only a script', '<html><body><script>1</script></body></html>'],
  ])('refuses %s', (_name, html) => {
    expect(readHtml('page.html', html)).toMatchObject({ problem: { code: 'NO_ARTICLE' } });
  });
});

test('no markup makes it throw', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div',
      '>',
      '<html>',
      '<body>',
      '<!--',
      '-->',
      '<table><tr>',
      '<script>',
      '&#',
      '<a href="',
      '<![CDATA[',
    ),
    fc.string({ unit: 'grapheme' }),
    fc.constant(LONG),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const read = readHtml('page.html', pieces.join(''));
      if ('raw' in read) expect(read.raw.text.trim()).not.toBe('');
      else expect(read.problem.code).toBe('NO_ARTICLE');
    }),
  );
});
