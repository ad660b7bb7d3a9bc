/**
 * Makes the files of a choice one after another, and remembers where it is: whatever stops it – a person, the network –
 * it goes on from there, and no file is made twice. It draws nothing.
 */
import type { AnswersData } from '../../domain/answers/outgoing';
import { fileLayout } from '../../domain/answers/layout';
import type { Lacking } from '../../domain/documents/lacking';
import type { DocumentFile, OutputId } from '../../domain/documents/make';
import { TakenPaths, documentPath, folderOf } from '../../domain/documents/paths';
import { writeDocx } from '../../docx';
import { answersFile } from '../../files/answers-file';
import type { PacketFile } from '../../files/packet';
import { schoolTabFile } from '../../files/school-tab-file';
import { ANSWERS_RUN, FORM } from '../../messages/answers';
import { MATERIALS, SCHOOL_TAB_FILE } from '../../messages/dialog-materials';
import type { DocumentsMade } from '../../sheets/documents';
import type { SchoolTabsMade } from '../../sheets/school-tabs';
import type { EntryPoint } from '../entry-points';
import type { FileKind, Job } from './jobs';

/** How a question reaches the workbook. */
export type Ask = <Answer>(name: EntryPoint, ...texts: readonly string[]) => Promise<Answer>;

/** Hears how far it has come; `making` is null while the workbook is read. */
export type OnProgress = (done: number, making: Pick<Task, 'kind' | 'school'> | null) => void;

interface Task {
  readonly kind: FileKind;
  /** null: of the municipality. */
  readonly school: string | null;
  readonly folder: string;
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Files that are to be made now, and how far we are when they are. */
interface Portion {
  readonly tasks: readonly Task[];
  readonly done: number;
}

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar;charset=utf-8',
};

export class Maker {
  readonly files: PacketFile[] = [];
  readonly lacking: Lacking<FileKind>[] = [];
  /** Pairs of a kind and a school that are through. */
  done = 0;
  private readonly remarks = new Set<string>();
  private readonly paths = new TakenPaths();
  private readonly jobs: Job[];
  private portion: Portion | null = null;
  /** Files of the portion that are made. */
  private made = 0;

  /** `today`: ISO day of the workbook, which is the day of issue. */
  constructor(
    jobs: readonly Job[],
    private readonly today: string,
    private readonly ask: Ask,
  ) {
    this.jobs = jobs.slice();
  }

  /** Sentences about the workbook that concern the files. */
  get notes(): readonly string[] {
    return [...this.remarks];
  }

  /**
   * Goes on until all is made ('done') or `isStopped` says so between two files. Rejects with what the workbook said;
   * then it can be called again.
   */
  async run(onProgress: OnProgress, isStopped: () => boolean): Promise<'done' | 'stopped'> {
    for (;;) {
      while (this.portion !== null) {
        const task = this.portion.tasks[this.made];
        if (task === undefined) {
          this.done = this.portion.done;
          this.portion = null;
          break;
        }
        if (isStopped()) return 'stopped';
        onProgress(this.done + Math.min(this.made, this.portion.done - this.done), task);
        await this.make(task);
        // The browser draws the bar and hears the button.
        await new Promise((resolve) => setTimeout(resolve));
      }
      const job = this.jobs[0];
      if (job === undefined) return 'done';
      if (isStopped()) return 'stopped';
      onProgress(this.done, null);
      this.portion = await this.next(job);
      this.made = 0;
    }
  }

  private async make({ folder, name, bytes }: Task): Promise<void> {
    const type = TYPES[/[a-z]+$/.exec(name)?.[0] ?? ''] ?? '';
    const blob = new Blob([(await bytes()) as BlobPart], { type });
    this.files.push({ path: this.paths.take(`${folder}/${name}`), blob });
    this.made++;
  }

  /** Asks one question; only when it is answered the job moves on. */
  private async next(job: Job): Promise<Portion> {
    switch (job.kind) {
      case 'documents': {
        const { asked } = job;
        const answer = await this.ask<DocumentsMade>('apiDocuments', JSON.stringify(asked));
        this.goOn(answer.next === null ? null : { ...job, asked: { ...asked, from: answer.next } });
        this.lacking.push(...answer.lacking);
        return {
          tasks: answer.files.map(documentTask),
          done: this.done + (answer.next ?? answer.all) - asked.from,
        };
      }
      case 'tab': {
        const { asked } = job;
        const answer = await this.ask<SchoolTabsMade>('apiSchoolTabs', JSON.stringify(asked));
        this.goOn(answer.next === null ? null : { ...job, asked: { ...asked, from: answer.next } });
        this.lack('tab', answer.lacking, MATERIALS.noTab);
        return {
          tasks: answer.tabs.map(({ school, plan }) => ({
            kind: 'tab',
            school,
            folder: folderOf(school),
            name: SCHOOL_TAB_FILE.name(school),
            bytes: () => schoolTabFile(plan, SCHOOL_TAB_FILE.tab(school)),
          })),
          done: this.done + (answer.next ?? asked.schools.length) - asked.from,
        };
      }
      case 'answers': {
        const { schools, until } = job;
        const data = await this.ask<AnswersData>('apiAnswersData', JSON.stringify(schools));
        this.goOn(null);
        this.lack('answers', data.unknown, MATERIALS.notInSchools);
        if (data.withoutCode > 0) this.remarks.add(ANSWERS_RUN.withoutCode(data.withoutCode));
        if (data.schoolYear === null) this.remarks.add(ANSWERS_RUN.noYear);
        return {
          tasks: data.schools.map((school) => ({
            kind: 'answers',
            school: school.code,
            folder: folderOf(school.code),
            name: FORM.fileName(school.code),
            bytes: () => answersFile(fileLayout(school, data, this.today, until), data.procedures),
          })),
          done: this.done + schools.length,
        };
      }
    }
  }

  private goOn(job: Job | null): void {
    this.jobs.splice(0, 1, ...(job === null ? [] : [job]));
  }

  private lack(output: FileKind, schools: readonly string[], sentence: string): void {
    this.lacking.push(...schools.map((school) => ({ output, school, sentence })));
  }
}

function documentTask(file: DocumentFile): Task {
  const [folder, name] = documentPath(file);
  return file.kind === 'calendar'
    ? {
        kind: 'calendar',
        school: file.school,
        folder,
        name,
        bytes: async () => new TextEncoder().encode(file.text),
      }
    : {
        kind: file.model.kind as OutputId,
        school: file.model.school,
        folder,
        name,
        bytes: () => writeDocx(file.model),
      };
}
