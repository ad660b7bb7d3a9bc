// fast-check with one seed for all: the same commit passes or fails the same way wherever it is tested. A failure on
// another machine's luck helps nobody who changes something else. PROPERTY_SEED=random (or a number) looks further.
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

const { PROPERTY_SEED = '20261122' } = process.env;
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) });

module.exports = fc;
