/** Properties run on the same texts every time, so that a red run can be run again; FC_SEED=random explores. */
import fc from 'fast-check';

const asked = process.env['FC_SEED'];
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked ?? 20260618) });
