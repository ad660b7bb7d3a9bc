import { formulaFromFile, formulaToFile, functionsOf, shifted } from '../../../local/xlsx/formulaText';

const same = {
  tab: (name: string) => name,
  link: (url: string) => url,
};
const renaming = {
  tab: (name: string) => (name === 'Очень длинное имя' ? 'Имя' : name === 'Имя' ? 'Очень длинное имя' : name),
  link: (url: string) => (url === '#gid=5' ? "#'Имя'!A1" : url === "#'Имя'!A1" ? '#gid=5' : url),
};

describe('formula text', () => {
  test.each([
    ['=SUM(A1;B2:B5)', 'SUM(A1,B2:B5)'],
    ['=COUNTIF(A:A;"а;б,в")', 'COUNTIF(A:A,"а;б,в")'],
    ['=IF(A1="""";1;2)', 'IF(A1="""",1,2)'],
    ["='Лист; 1, ''а'''!A1+1", "'Лист; 1, ''а'''!A1+1"],
    ['=SUM({1\\2;3\\4})', 'SUM({1,2;3,4})'],
    ['=INDEX({1\\2};MAX(1;2))', 'INDEX({1,2},MAX(1,2))'],
    ['=IFNA(MAXIFS(A:A;B:B;1);0)', '_xlfn.IFNA(_xlfn.MAXIFS(A:A,B:B,1),0)'],
    ['=STDEV.S(A1:A9)*0.5', '_xlfn.STDEV.S(A1:A9)*0.5'],
  ])('%s in the workbook is %s in the file', (inBook, inFile) => {
    expect(formulaToFile(inBook, same)).toBe(inFile);
    expect(formulaFromFile(inFile, same)).toBe(inBook);
  });

  test('a decimal comma becomes a point in the file', () => {
    expect(formulaToFile('=ROUND(A1*0,5;1)', same)).toBe('ROUND(A1*0.5,1)');
  });

  test('tab names change with and without quotes, and nothing that only looks like them', () => {
    expect(formulaToFile('=\'Очень длинное имя\'!A1&"Очень длинное имя"', renaming)).toBe(
      '\'Имя\'!A1&"Очень длинное имя"',
    );
    expect(formulaFromFile('Имя!A1+Имя', renaming)).toBe("='Очень длинное имя'!A1+Имя");
  });

  test('quotes that another program has dropped around a tab name are put back', () => {
    expect(formulaFromFile('SUM(Школы!B2:B4,\'Школы\'!C1)&"А!"&#REF!', same)).toBe(
      "=SUM('Школы'!B2:B4;'Школы'!C1)&\"А!\"&#REF!",
    );
  });

  test('a link to a tab inside HYPERLINK works in both programs', () => {
    const inFile = `HYPERLINK("#'Имя'!A1","к листу")`;
    expect(formulaToFile('=HYPERLINK("#gid=5";"к листу")', renaming)).toBe(inFile);
    expect(formulaFromFile(inFile, renaming)).toBe('=HYPERLINK("#gid=5";"к листу")');
    expect(formulaToFile('=CONCATENATE("#gid=5")', renaming)).toBe('CONCATENATE("#gid=5")');
  });

  test('structured references of other programs keep their commas', () => {
    expect(formulaFromFile('SUM(Таблица1[[#All],[Балл]],1)', same)).toBe('=SUM(Таблица1[[#All],[Балл]];1)');
  });

  test('names of functions are found, names in strings and tabs are not', () => {
    expect(functionsOf('=if(SUM(A1)>LOG10(2);"MAX(1)";\'MIN(2)\'!A1)')).toEqual(['IF', 'SUM', 'LOG10']);
  });

  test('shifting moves relative references only', () => {
    expect(shifted('A1+$B2+C$3+$D$4+LOG10(A1)+\'A1\'!A1+"A1"', 2, 1)).toBe(
      'B3+$B4+D$3+$D$4+LOG10(B3)+\'A1\'!B3+"A1"',
    );
    expect(shifted('SUM(A:B)+SUM($A:$A)+SUM(1:2)+SUM($1:$2)+10', 3, 1)).toBe(
      'SUM(B:C)+SUM($A:$A)+SUM(4:5)+SUM($1:$2)+10',
    );
  });
});
