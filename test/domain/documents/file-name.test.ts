/** Names that Windows, macOS and Linux accept. */
import fc from 'fast-check';
import { docxFileName } from '../../../src/domain/documents/file-name';

describe('file name', () => {
  test('keeps what all systems accept', () => {
    expect(docxFileName({ file: 'Приказ № 7 «О проверке»' })).toBe('Приказ № 7 «О проверке».docx');
  });

  test('has no characters that Windows refuses', () => {
    expect(docxFileName({ file: 'РУ/МА: 4 класс? "A" <b>|*\\ \t1.' })).toBe('РУ МА 4 класс A b 1.docx');
  });

  test('is no name of a device, and never blank', () => {
    expect(docxFileName({ file: 'con' })).toBe('con_.docx');
    expect(docxFileName({ file: 'LPT1.старый' })).toBe('LPT1_.старый.docx');
    expect(docxFileName({ file: ' ... ' })).toBe('document.docx');
  });

  test('is at most 120 characters long, ends as a document does, and starts and ends with a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (file) => {
        const name = docxFileName({ file });
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name).toMatch(/^[^\s.<>:"/\\|?*][^<>:"/\\|?*]*\.docx$/);
        expect(name).not.toMatch(/[ .]\.docx$/);
        expect(encodeURIComponent(name)).not.toBe('');
      }),
    );
  });
});
