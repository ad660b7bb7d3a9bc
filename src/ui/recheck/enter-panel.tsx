/** «Внести итоги»: filled lists, or marks typed into them; counts to the workbook. What was typed stays, and can be saved. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { KnownPaper } from '../../domain/intake/payload';
import type { Problem } from '../../domain/intake/records';
import { paperLookup } from '../../domain/recheck/draw-units';
import { RecheckAnswer, enteredLines } from '../../domain/recheck/entered';
import {
  ListEntry,
  ListSheet,
  SheetCollector,
  TypedCells,
  filledRows,
  openList,
  tallySheets,
} from '../../domain/recheck/typed-list';
import { filledListFile } from '../../files/filled-list';
import { readTables } from '../../files/read-tables';
import type { FileSource } from '../../files/source';
import { Unpacked, unpack } from '../../files/unpack';
import { RECHECK_DIALOG } from '../../messages/dialog-recheck';
import { DIALOG } from '../../messages/dialogs';
import { LIST_HEADINGS } from '../../messages/recheck';
import { FileDrop } from '../kit/file-drop';
import { Button } from '../kit/frame';
import { Progress } from '../kit/progress';
import { SaveLink } from '../kit/save-link';
import { Fold, Lines, problemLines } from '../load/problem-list';
import { call, sentenceOf } from '../server';
import { ListTable } from './list-table';

interface EnterPanelProps {
  /** A sentence for the frame; null takes it away. */
  readonly onFailure: (sentence: string | null) => void;
}

interface Read {
  readonly sheets: readonly ListSheet[];
  readonly refused: readonly Problem[];
}

interface Group {
  readonly work: string;
  readonly school: string;
  /** Index of its sheet. */
  readonly sheet: number;
  readonly entries: readonly ListEntry[];
}

/** By index of the sheet, then by row. */
type Typed = ReadonlyMap<number, ReadonlyMap<number, TypedCells>>;

const NOTHING: ReadonlyMap<number, TypedCells> = new Map();

export function EnterPanel({ onFailure }: EnterPanelProps): JSX.Element {
  const [read, setRead] = useState<Read>({ sheets: [], refused: [] });
  const [typed, setTyped] = useState<Typed>(new Map());
  const [isFirstHidden, setFirstHidden] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [results, setResults] = useState<readonly string[]>([]);
  const [saved, setSaved] = useState<readonly { readonly name: string; readonly blob: Blob }[]>([]);
  const lists = useMemo(() => read.sheets.map(openList), [read]);
  const groups = useMemo(() => groupsOf(lists), [lists]);

  const take = async (files: readonly FileSource[]): Promise<void> => {
    onFailure(null);
    setResults([]);
    const taker = new SheetCollector();
    let unpacked: Unpacked;
    setBusy(DIALOG.wait);
    try {
      unpacked = await unpack(files);
      for (const source of unpacked.files) {
        setBusy(RECHECK_DIALOG.reading(source.name));
        await readTables(source, taker);
      }
    } catch (error) {
      return onFailure(sentenceOf(error));
    } finally {
      setBusy(null);
    }
    const refused = [...read.refused, ...unpacked.problems, ...taker.refused];
    const next = { sheets: [...read.sheets, ...taker.sheets], refused };
    setRead(next);
    // Files without any list are said at once; what is wrong in rows, when they are entered.
    const { problems: found } = tallySheets(next.sheets, refused, () => null);
    setProblems(found.filter(({ row }) => row === null));
  };

  const change = (sheet: number, rows: readonly number[], cells: TypedCells): void => {
    const ofSheet = new Map(typed.get(sheet) ?? NOTHING);
    for (const row of rows) ofSheet.set(row, { ...ofSheet.get(row), ...cells });
    setTyped(new Map(typed).set(sheet, ofSheet));
    setSaved([]);
  };

  const filled = (): ListSheet[] =>
    read.sheets.map((sheet, i) => {
      const list = lists[i] ?? null;
      return list === null
        ? sheet
        : { ...sheet, rows: filledRows(list, typed.get(i) ?? NOTHING, LIST_HEADINGS) };
    });

  const enter = async (): Promise<void> => {
    onFailure(null);
    setResults([]);
    setBusy(RECHECK_DIALOG.entering);
    try {
      const paperOf = paperLookup(await call<KnownPaper[]>('apiPapers'));
      const { tallies, problems: found, blank } = tallySheets(filled(), read.refused, paperOf);
      setProblems(found);
      if (tallies.length === 0) onFailure(RECHECK_DIALOG.nothingFilled);
      else {
        const answer = await call<RecheckAnswer>('apiRecheckSave', JSON.stringify(tallies));
        setResults([
          ...enteredLines(tallies, answer, blank),
          ...answer.refused.map(({ message }) => message),
        ]);
      }
    } catch (error) {
      onFailure(sentenceOf(error));
    }
    setBusy(null);
  };

  const save = async (): Promise<void> => {
    const sheets = filled();
    const files = [...new Set(groups.map(({ sheet }) => sheets[sheet]!.file))];
    setSaved(
      await Promise.all(
        files.map(async (file) => {
          const own = sheets.flatMap(({ file: of, sheet, rows }, i) =>
            of === file ? [{ sheet, rows, headerRow: lists[i]?.header.row ?? null }] : [],
          );
          const bytes = await filledListFile(own);
          return { name: RECHECK_DIALOG.filledName(file), blob: new Blob([bytes as BlobPart]) };
        }),
      ),
    );
  };

  const problemTexts = problemLines(problems);
  return (
    <>
      <p>{RECHECK_DIALOG.enterIntro}</p>
      <FileDrop
        hint={RECHECK_DIALOG.enterHint}
        accept=".xlsx,.csv,.txt,.zip"
        multiple
        disabled={busy !== null}
        onFiles={(files) => void take(files)}
      />
      {busy === null ? null : <Progress done={0} all={1} label={busy} />}
      {results.length === 0 ? null : (
        <div class="notice good" role="status">
          {results.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {problemTexts.length === 0 ? null : (
        <Fold title={`${DIALOG.problems}: ${problemTexts.length}`} isOpen>
          <Lines lines={problemTexts} />
        </Fold>
      )}
      {groups.length === 0 ? null : (
        <>
          <label class="check">
            <input
              type="checkbox"
              checked={isFirstHidden}
              onChange={(event) => setFirstHidden(event.currentTarget.checked)}
            />
            <span>{RECHECK_DIALOG.hideFirst}</span>
          </label>
          {groups.map(({ work, school, sheet, entries }) => (
            <ListTable
              key={`${sheet}|${work}|${school}`}
              work={work}
              school={school}
              entries={entries}
              typed={typed.get(sheet) ?? NOTHING}
              isFirstHidden={isFirstHidden}
              onTyped={(rows, cells) => change(sheet, rows, cells)}
            />
          ))}
          <p class="hint">{RECHECK_DIALOG.keepLists}</p>
          <p class="quick">
            <Button main disabled={busy !== null} onPress={() => void enter()}>
              {RECHECK_DIALOG.enterButton}
            </Button>
            <Button onPress={() => void save()}>{RECHECK_DIALOG.prepareList}</Button>
          </p>
          {saved.map(({ name, blob }) => (
            <p key={name}>
              <SaveLink name={name} blob={blob}>
                {RECHECK_DIALOG.save(name)}
              </SaveLink>
            </p>
          ))}
        </>
      )}
    </>
  );
}

/** Works of one school stand together, in the order of the list. */
function groupsOf(lists: readonly ReturnType<typeof openList>[]): Group[] {
  return lists.flatMap((list, sheet) => {
    const byKey = new Map<string, ListEntry[]>();
    for (const entry of list?.entries ?? []) {
      const key = `${entry.work}|${entry.school}`;
      byKey.set(key, [...(byKey.get(key) ?? []), entry]);
    }
    return [...byKey.values()].map((entries) => ({
      work: entries[0]!.work,
      school: entries[0]!.school,
      sheet,
      entries,
    }));
  });
}
