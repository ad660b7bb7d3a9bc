/** The local host as a library: any Apps Script code runs on the globals of a host made here. */
export { createHost } from './host/host';
export type { Globals, Host, HostOptions, HostSession } from './host/host';
export { emptyWorkbook } from './host/new-workbook';
export { CUSTOM_FUNCTION_LIMIT, EXECUTION_LIMIT, TYPICAL_COSTS } from './host/session-state';
