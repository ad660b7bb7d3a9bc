/** «Вставить план…»: the plan, what it would change, what it has changed. What a person gave stays until it is in. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlanDocument } from '../../domain/roadmap/document';
import { readPlan } from '../../domain/roadmap/intake/read-plan';
import type { SchoolYear } from '../../domain/roadmap/school-year';
import { readPlanFile } from '../../files/read-plan';
import type { FileSource } from '../../files/source';
import { PLAN_DIALOG as TEXT } from '../../messages/dialog-plan';
import { DIALOG } from '../../messages/dialogs';
import { ROADMAP_IMPORT } from '../../messages/roadmap-import';
import type { RoadmapPayload, RoadmapPlan, RoadmapRun } from '../../sheets/roadmap-import';
import { Refusal, useAttempt } from '../kit/attempt';
import { Button, Frame } from '../kit/frame';
import { Top } from '../kit/top';
import { ServerFailure, call, closeDialog } from '../server';
import { NO_TEXT, PlanText, rowsOf } from './pasted';
import { PlanPreview, hasChanges } from './plan-preview';
import { SourceForm } from './source-form';
import { YearField, typedYear } from './year-field';

/** A plan that was read. */
interface Found {
  readonly name: string;
  readonly document: PlanDocument;
  readonly notes: readonly string[];
}

/** What it would change. */
interface Compared extends Found {
  readonly plan: RoadmapPlan;
  /** The typed one; null leaves it to the plan and the workbook. */
  readonly schoolYear: SchoolYear | null;
  /** As it was sent. */
  readonly payload: string;
  /** The workbook has changed since the person was last shown. */
  readonly isStale: boolean;
}

export function PlanDialog(): JSX.Element {
  const [source, setSource] = useState<PlanText>(NO_TEXT);
  const [year, setYear] = useState<string | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [run, setRun] = useState<RoadmapRun | null>(null);
  const { waiting, failure, again, begin, say, forget } = useAttempt();
  const isBusy = waiting !== null;

  const compare = async (found: Found, typed = year, isStale = false): Promise<void> => {
    if (found.document.actions.length === 0) throw new Refusal(TEXT.noActions(found.name));
    say(TEXT.comparing);
    const schoolYear = typedYear(typed)?.year ?? null;
    const payload = JSON.stringify({ document: found.document, schoolYear } satisfies RoadmapPayload);
    const plan = await call<RoadmapPlan>('apiPlanRoadmap', payload);
    setCompared({
      name: found.name,
      document: found.document,
      notes: found.notes,
      plan,
      schoolYear,
      payload,
      isStale,
    });
  };
  const readText = (text: PlanText): void =>
    begin(TEXT.reading, async () => {
      if (text.text.trim() === '') throw new Refusal(TEXT.empty);
      await compare({ name: TEXT.pastedName, document: readPlan(rowsOf(text)), notes: [] });
    });
  const readFile = (file: FileSource): void =>
    begin(TEXT.reading, async () => {
      const read = await readPlanFile(file);
      if (read.refused !== null) throw new Refusal(read.refused);
      await compare({ name: file.name, document: read.document, notes: read.notes });
    });
  const write = (one: Compared): void =>
    begin(TEXT.writing, async () => {
      try {
        setRun(await call<RoadmapRun>('apiRunRoadmap', one.plan.hash, one.payload));
      } catch (error) {
        const isStale = error instanceof ServerFailure && error.message === ROADMAP_IMPORT.changedMeanwhile;
        if (!isStale) throw error;
        await compare(one, year, true);
      }
    });

  const back = (): void => {
    forget();
    setCompared(null);
    setRun(null);
  };
  const retry = again === null ? null : <Button onPress={again}>{DIALOG.again}</Button>;

  if (run !== null) {
    const startAnew = (): void => {
      setSource(NO_TEXT);
      setYear(null);
      back();
    };
    const buttons = (
      <>
        <Button onPress={startAnew}>{TEXT.another}</Button>
        <Button main onPress={closeDialog}>
          {DIALOG.close}
        </Button>
      </>
    );
    return (
      <Frame failure={null} buttons={buttons}>
        <Top text={ROADMAP_IMPORT.done(run)} look="notice good" />
        <p>{TEXT.next}</p>
      </Frame>
    );
  }

  if (compared !== null) {
    const { name, document, plan, notes, isStale } = compared;
    // After a failure the year that was typed may not be the one that is shown.
    const isShown = typedYear(year)?.year === compared.schoolYear;
    const buttons = (
      <>
        {retry}
        <Button disabled={isBusy} onPress={back}>
          {DIALOG.back}
        </Button>
        {hasChanges(plan) ? (
          <Button main disabled={isBusy || !isShown} onPress={() => write(compared)}>
            {TEXT.write}
          </Button>
        ) : (
          <Button main onPress={closeDialog}>
            {DIALOG.close}
          </Button>
        )}
      </>
    );
    return (
      <Frame failure={failure} buttons={buttons}>
        <Top text={TEXT.found(name, document.sections.length, document.actions.length)} />
        <div role="status">
          {isStale ? <p class="notice careful">{TEXT.stale}</p> : null}
          {waiting === null ? null : <p class="hint">{waiting}</p>}
        </div>
        <YearField
          typed={year}
          year={plan.schoolYear}
          isPrinted={document.schoolYear !== null}
          disabled={isBusy}
          onType={setYear}
          onChoose={(text) => {
            setYear(text.trim() === '' ? null : text);
            if (typedYear(text) !== null) begin(TEXT.comparing, () => compare(compared, text));
          }}
        />
        <PlanPreview document={document} notes={notes} plan={plan} />
      </Frame>
    );
  }

  const buttons = (
    <>
      {retry}
      <Button onPress={closeDialog}>{DIALOG.close}</Button>
      <Button main disabled={isBusy} onPress={() => readText(source)}>
        {TEXT.show}
      </Button>
    </>
  );
  return (
    <Frame failure={failure} buttons={buttons}>
      <SourceForm
        source={source}
        disabled={isBusy}
        onText={(text) => {
          forget();
          setSource(text);
        }}
        onPasted={(text) => {
          setSource(text);
          readText(text);
        }}
        onFile={readFile}
      />
      <div role="status">{waiting === null ? null : <p class="hint">{waiting}</p>}</div>
    </Frame>
  );
}
