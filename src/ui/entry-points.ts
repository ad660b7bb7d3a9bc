/** Names of the entry points that dialogs may call; a test holds them against the exports of `src/main.ts`. */
export const ENTRY_POINTS = [
  'apiLoadContext',
  'apiStageState',
  'apiStageChunk',
  'apiStageCommit',
  'apiStageCancel',
  'apiPapers',
  'apiPlanRoadmap',
  'apiRunRoadmap',
  'apiMaterials',
  'apiSchoolTabs',
  'apiDocuments',
  'apiAnswersData',
  'apiPlanAnswers',
  'apiRunAnswers',
  'apiRecheckDraw',
  'apiRecheckSave',
  'apiSchoolPanel',
  'apiShowSchool',
  'apiSettings',
  'apiTrySettings',
  'apiSaveSettings',
] as const;

export type EntryPoint = (typeof ENTRY_POINTS)[number];
