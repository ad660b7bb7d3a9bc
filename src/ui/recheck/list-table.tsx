/** The works of one school in a list: codes, the school's scores, and cells for the expert's. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ListEntry, TypedCells } from '../../domain/recheck/typed-list';
import { RECHECK_DIALOG } from '../../messages/dialog-recheck';

interface ListTableProps {
  readonly work: string;
  readonly school: string;
  readonly entries: readonly ListEntry[];
  readonly typed: ReadonlyMap<number, TypedCells>;
  readonly isFirstHidden: boolean;
  readonly onTyped: (rows: readonly number[], cells: TypedCells) => void;
}

const { headings } = RECHECK_DIALOG;

export function ListTable(props: ListTableProps): JSX.Element {
  const { work, school, entries, typed, isFirstHidden, onTyped } = props;
  const [isOpen, setOpen] = useState(false);
  const secondOf = ({ row, second }: ListEntry): string => typed.get(row)?.second ?? second;
  const expertOf = ({ row, expertSchool }: ListEntry): string => typed.get(row)?.expertSchool ?? expertSchool;
  const filled = entries.filter((entry) => secondOf(entry).trim() !== '').length;
  const experts = new Set(entries.map(expertOf));
  return (
    <details class="recheck-list" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{RECHECK_DIALOG.group(work, school, filled, entries.length)}</summary>
      {isOpen ? (
        <>
          <label class="field">
            <span class="hint">{RECHECK_DIALOG.expertSchool}</span>
            <input
              type="text"
              inputMode="numeric"
              value={experts.size === 1 ? [...experts][0] : ''}
              onInput={(event) =>
                onTyped(
                  entries.map(({ row }) => row),
                  { expertSchool: event.currentTarget.value },
                )
              }
            />
          </label>
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{headings.className}</th>
                  <th scope="col">{headings.code}</th>
                  {isFirstHidden ? null : <th scope="col">{headings.first}</th>}
                  <th scope="col">{headings.second}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <tr key={entry.row}>
                    <td>{entry.className}</td>
                    <td>{entry.code}</td>
                    {isFirstHidden ? null : <td>{entry.first}</td>}
                    <td>
                      <input
                        type="text"
                        inputMode="decimal"
                        aria-label={RECHECK_DIALOG.secondOf(entry.code)}
                        value={secondOf(entry)}
                        onInput={(event) => onTyped([entry.row], { second: event.currentTarget.value })}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : null}
    </details>
  );
}
