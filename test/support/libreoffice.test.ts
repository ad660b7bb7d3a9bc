import { writeXlsx } from 'hucre/xlsx';
import { recalculated } from './libreoffice';
import { describeWith } from './shared';

describeWith('libreoffice', 'recalculated', () => {
  test('does not trust the value kept in the file and gives every tab', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Школы',
          rows: [[2], [null], ['да']],
          cells: new Map([
            ['0,1', { formula: 'A1*3', formulaResult: 999 }],
            ['1,1', { formula: 'COUNTIF(A:A,"Д?")', formulaResult: 999 }],
            ['2,1', { formula: '1/0' }],
            ['3,1', { formula: 'A1=2' }],
          ]),
        },
        { name: 'Скрытый', rows: [['x']], hidden: true },
      ],
    });
    const tabs = await recalculated(bytes);
    expect([...tabs.keys()]).toEqual(['Школы', 'Скрытый']);
    expect(tabs.get('Школы')?.map((row) => row[1])).toEqual([6, 1, '#DIV/0!', true]);
    expect(tabs.get('Скрытый')).toEqual([['x']]);
  });
});
