import { writeFileSync } from 'node:fs';
import { pathOf, WRITTEN } from './scenarioFiles.ts';

for (const [name, text] of WRITTEN) writeFileSync(pathOf(name), text());
