import * as fc from 'fast-check';
import { isNoise, withoutMarkup } from '../../../../src/domain/roadmap/intake/noise';

test.each([
  ['<p>Март</p>\n\n<p>Директор</p>', 'Март\n\nДиректор'],
  ['Март<br/>Апрель', 'Март\nАпрель'],
  ['<b>Провести</b> <span style="x">совещание</span>', 'Провести совещание'],
  ['<td>1</td><td>Семинар</td>', '1\tСеминар'],
  ['&laquo;План&raquo;&nbsp;&ndash; 2 &amp; 3&#33;', '«План» – 2 3!'],
  ['**План** работы', 'План работы'],
  ['## План', 'План'],
  ['2\\.1\\. Семинар', '2.1. Семинар'],
  ['*курсив* и 2*3', 'курсив и 2*3'],
  ['в\u00a0тече\u00adние\u200b года', 'в течение года'],
  ["сведений '  о сроках", 'сведений о сроках'],
  ['План .. .  ......... ■■ — отдела', 'План отдела'],
  ['Март – апрель 2020', 'Март – апрель 2020'],
  ['1\tСеминар\t\tДиректор', '1\tСеминар\t\tДиректор'],
  ['Семинар  март  Директор', 'Семинар  март  Директор'],
  ['6.\n&\nАнализ', '6.\n\nАнализ'],
])('%j is read as %j', (text, clean) => expect(withoutMarkup(text)).toBe(clean));

test('text without marks stays as it is, and cleaning twice changes nothing', () => {
  const word = fc.constantFrom(
    'План',
    'ВПР',
    '5',
    '<b>',
    '&nbsp;',
    '**',
    ' ',
    '\n',
    '\t',
    '. ',
    '- ',
    '&',
    "'",
    '....',
    '<br>',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (parts) => {
      const once = withoutMarkup(parts.join(''));
      expect(withoutMarkup(once)).toBe(once);
    }),
  );
});

test.each([
  '.. .  ......... ------- - 2- - -  ....',
  '■■ —',
  '&',
  '- 2 -',
  '— 14 —',
  'Страница 3 из 5',
  '_____',
])('%j is noise', (line) => expect(isNoise(line)).toBe(true));

test.each(['', '6.', '2.10', '12', 'ОО', 'Март', '09.10.19', '- да'])('%j is not noise', (line) =>
  expect(isNoise(line)).toBe(false),
);

test('the sign of a number is a heading, not noise', () => {
  expect(isNoise('№')).toBe(false);
});
