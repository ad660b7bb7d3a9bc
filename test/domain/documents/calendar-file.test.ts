/** The roadmap for calendars: what becomes an event, and lines as RFC 5545 asks for them. */
import fc from 'fast-check';
import { calendarFile } from '../../../src/domain/documents/calendar-file';
import { contentLines, escapedText } from '../../../src/domain/documents/calendar-file-lines';
import type { DocumentInput } from '../../../src/domain/documents/input';
import type { ActionView } from '../../../src/domain/roadmap/refresh-view';
import { livedInput } from '../../support/documents';
import { SCHOOLS } from '../../support/book';
import { actionView, viewOf } from '../roadmap/roadmap-data';

type Event = Readonly<Record<string, string>>;

/** Lines joined again: a continuation begins with a space. */
function unfolded(text: string): string[] {
  return text
    .replace(/\r\n /g, '')
    .split('\r\n')
    .filter((line) => line !== '');
}

function plainText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one));
}

/** Properties of events by name, parameters left out; those of a reminder under `VALARM.…`. */
function eventsOf(text: string | null): Event[] {
  const events: Record<string, string>[] = [];
  let prefix = '';
  for (const line of unfolded(text ?? '')) {
    const [, name, value] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line)!;
    if (line === 'BEGIN:VEVENT') events.push({});
    else if (line === 'BEGIN:VALARM') prefix = 'VALARM.';
    else if (line === 'END:VALARM') prefix = '';
    else if (events.length > 0 && name !== 'END')
      events[events.length - 1]![prefix + name!] = plainText(value!);
  }
  return events;
}

let lived: DocumentInput;
beforeAll(() => {
  lived = livedInput();
});

const withActions = (...actions: readonly ActionView[]): DocumentInput => ({
  ...lived,
  roadmap: viewOf(actions, '2024-11-20'),
});

test('an event on several days ends the day after its last one, as in the example of RFC 5545, 3.6.1', () => {
  const action = actionView('М1', {
    number: '1',
    title: 'Фестиваль',
    start: '2007-06-28',
    end: '2007-07-08',
  });
  const [event] = eventsOf(calendarFile(withActions(action), null));
  expect(event).toMatchObject({
    DTSTART: '20070628',
    DTEND: '20070709',
    SUMMARY: '1 Фестиваль',
    TRANSP: 'TRANSPARENT',
  });
});

test('a month stands on its last day with its words, reminded of a week before', () => {
  const month = actionView('М1', { deadlineText: 'февраль', start: '2025-02-01', end: '2025-02-28' });
  const [event] = eventsOf(calendarFile(withActions(month), null));
  expect(event).toMatchObject({ DTSTART: '20250228', DTEND: '20250301', 'VALARM.TRIGGER': '-P6DT15H' });
  expect(event!.DESCRIPTION).toContain('Срок по плану: февраль');
});

test('what is permanent or has no day is no event; without any there is no file', () => {
  const none = [
    actionView('М1', { kind: 'permanent', start: '2024-09-01', end: '2025-08-31' }),
    actionView('М2', { kind: 'unknown' }),
  ];
  expect(calendarFile(withActions(...none), null)).toBeNull();
  expect(calendarFile({ ...lived, roadmap: null }, null)).toBeNull();
});

test('done and moved stay without a reminder, and what is off control is cancelled', () => {
  const states = ['Выполнено', 'Перенесено', 'Снято с контроля', 'Просрочено'];
  const actions = states.map((state, i) =>
    actionView(`М${i + 1}`, { state, start: null, end: '2024-10-10' }),
  );
  const events = eventsOf(calendarFile(withActions(...actions), null));
  expect(events.map((event) => event['VALARM.TRIGGER'] !== undefined)).toEqual([false, false, false, true]);
  expect(events.map(({ STATUS }) => STATUS)).toEqual([undefined, undefined, 'CANCELLED', undefined]);
  expect(events[0]!.SUMMARY).toBe('Выполнено: 1 Мероприятие М1');
});

test('each time of an action is an event of its own', () => {
  const time = (anchor: string | null, day: string) => ({
    anchor,
    start: day,
    end: day,
    state: 'Запланировано',
  });
  const action = actionView('М1', {
    times: [time(null, '2025-01-31'), time(null, '2025-07-31'), time('ВПР-2025-МА-4', '2025-05-30')],
  });
  const events = eventsOf(calendarFile(withActions(action), null));
  expect(events.map(({ DTSTART }) => DTSTART)).toEqual(['20250131', '20250731', '20250530']);
  expect(new Set(events.map(({ UID }) => UID)).size).toBe(3);
});

test('an action keeps its UID when it is moved or done, and another plan has others', () => {
  const uid = (input: DocumentInput, school: string | null = null) =>
    eventsOf(calendarFile(input, school))[0]!.UID;
  const before = withActions(actionView('М1', { end: '2025-03-31' }));
  const after = withActions(actionView('М1', { end: '2025-04-30', state: 'Выполнено', title: 'Иначе' }));
  expect(uid(after)).toBe(uid(before));
  expect(uid(before)).toMatch(/^[\x21-\x7e]+$/);
  const nextYear = { ...before, roadmap: viewOf(before.roadmap!.actions, '2025-11-20', 2025) };
  expect(uid(nextYear)).not.toBe(uid(before));
  const alone = { ...before, schools: new Map([...before.schools].slice(0, 1)) };
  expect(uid(alone)).not.toBe(uid(before));
});

test('the lived-in workbook: every dated time of the municipality; a school only what schools carry out', () => {
  const municipal = eventsOf(calendarFile(lived, null));
  const dated = lived.roadmap!.actions.flatMap(({ kind, times, end }) =>
    kind === 'permanent' ? [] : times.length === 0 ? [end] : times.map((time) => time.end ?? time.start),
  );
  expect(municipal.length).toBe(dated.filter((day) => day !== null).length);
  expect(municipal.every(({ DTSTAMP }) => DTSTAMP === '20251120T000000Z')).toBe(true);
  const [own, other] = SCHOOLS as readonly string[];
  const line = {
    ...lived.lines[0]!,
    id: lived.roadmap!.actions[0]!.id,
    responsible: ['Директора школ'],
  };
  const action = { ...lived.roadmap!.actions[0]!, title: `Вместе с ${own} и ${other}`, end: '2025-12-01' };
  const input = { ...lived, lines: [line], roadmap: { ...lived.roadmap!, actions: [action] } };
  const text = calendarFile(input, own!)!;
  expect(eventsOf(text)).toHaveLength(1);
  expect(unfolded(text).join('\n')).toContain(own);
  expect(unfolded(text).join('\n')).not.toContain(other);
  const office = { ...input, lines: [{ ...line, responsible: ['Управление образования'] }] };
  expect(calendarFile(office, own!)).toBeNull();
});

test('a text is escaped as in the example of RFC 5545, 3.3.11', () => {
  expect(escapedText('Project XYZ Final Review\nConference Room - 3B\nCome Prepared.')).toBe(
    'Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared.',
  );
  expect(escapedText('a;b,c\\d\r\ne\u0007')).toBe('a\\;b\\,c\\\\d\\ne');
});

const anyText = fc.string({ unit: 'binary' });

test('a line is never longer than 75 octets, no character is cut, and unfolding gives it back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyText, fc.string({ unit: fc.constantFrom('щ', 'a', '😀', '–') }))),
      (parts) => {
        const line = `DESCRIPTION:${escapedText(parts.join(''))}`;
        const text = contentLines([line]);
        const lines = text.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const one of lines) {
          expect(Buffer.byteLength(one, 'utf8')).toBeLessThanOrEqual(75);
          expect(Buffer.from(one, 'utf8').toString('utf8')).toBe(one);
        }
        expect(text.replace(/\r\n /g, '')).toBe(`${line}\r\n`);
      },
    ),
  );
});

test('lines are as full as their characters allow', () => {
  const [first, second] = contentLines(['щ'.repeat(80)]).split('\r\n');
  expect([first, second]).toEqual(['щ'.repeat(37), ` ${'щ'.repeat(37)}`]);
});

test('what is escaped is read back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
      expect(plainText(escapedText(text))).toBe(clean);
    }),
  );
});
