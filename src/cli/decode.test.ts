import { describe, expect, test } from 'vitest';
import { encode } from '../../test/support/encode.ts';
import { decode } from './decode.ts';

const NEWS = 'Министр транспорта предложил построить мост через реку.\r\nЕго поддержали жители двух районов.';
const FOREIGN =
  'Саммит OECD в Париже: Emmanuel Macron и Olaf Scholz подписали Memorandum of Understanding. Встреча прошла тихо.';

describe('decode', () => {
  test.each([
    ['UTF-8', Buffer.from(NEWS)],
    ['UTF-8 with a byte order mark, which is no part of the text', Buffer.from(`\uFEFF${NEWS}`)],
    ['windows-1251', encode(NEWS, 'windows-1251')],
  ])('reads %s and keeps line ends', (_name, bytes) => {
    expect(decode(bytes)).toEqual({ text: NEWS });
  });

  test.each([
    ['a headline in capitals', 'ПРЕЗИДЕНТЫ ДВУХ СТРАН ОБСУДИЛИ СТРОИТЕЛЬСТВО ДОРОГИ'],
    ['one word', 'Привет'],
    ['foreign names', FOREIGN],
    ['markup', `<html><head><title>Мост</title></head><body><div class="text"><p>${NEWS}</p></div></body></html>`],
  ])('reads windows-1251 from %s', (_name, text) => {
    expect(decode(encode(text, 'windows-1251'))).toEqual({ text });
  });

  test.each([
    ['nothing', new Uint8Array(), 'FILE_EMPTY'],
    ['zero bytes', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0), 'FILE_BINARY'],
    ['control characters', Uint8Array.from({ length: 100 }, (_, index) => 1 + (index % 8)), 'FILE_BINARY'],
    ['UTF-16', Buffer.from(`\uFEFF${NEWS}`, 'utf16le'), 'ENCODING_UNKNOWN'],
    ['KOI8-R', encode(NEWS.replaceAll('\r\n', ' '), 'koi8-r'), 'ENCODING_UNKNOWN'],
    ['MS-DOS', encode(NEWS.replaceAll('\r\n', ' '), 'ibm866'), 'ENCODING_UNKNOWN'],
    ['ISO 8859-5', encode(NEWS.replaceAll('\r\n', ' '), 'iso-8859-5'), 'ENCODING_UNKNOWN'],
    [
      'French in Latin-1',
      Buffer.from('Le président a proposé la création d’un centre à Paris.'.replace('’', "'"), 'latin1'),
      'ENCODING_UNKNOWN',
    ],
    ['broken UTF-8', Buffer.concat([Buffer.from(NEWS), Uint8Array.of(0xff, 0xfe, 0xd0)]), 'ENCODING_UNKNOWN'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(decode(bytes)).toMatchObject({ problem: { code, start: null, end: null } });
  });
});
