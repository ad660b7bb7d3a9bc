/** Documents as Word files. */
export { docxFileName } from './file-name';
export { writeDocx } from './write';
