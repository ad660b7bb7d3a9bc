/** Workbooks as `.xlsx` files: the two functions that the rest of the local host needs. */
export { loadWorkbook } from './load';
export { saveWorkbook } from './save';
