// After all other output of a run: the cases by the section of the contract they are named after.
const foreign = process.env.BOREALIS_TEST_MASTER;

const sectionOf = (name) => /(executor )?§\d+/.exec(name)?.[0] ?? 'others';
const order = (section) => (section.startsWith('executor') ? 1000 : 0) + Number(/\d+/.exec(section)?.[0] ?? 5000);

export default class SectionReporter {
  onRunComplete(_, { testResults }) {
    const sections = new Map();
    for (const { testResults: cases } of testResults) {
      for (const { fullName, status } of cases) {
        const section = sectionOf(fullName);
        const counts = sections.get(section) ?? { passed: 0, failed: 0, skipped: 0 };
        counts[status === 'passed' || status === 'failed' ? status : 'skipped'] += 1;
        sections.set(section, counts);
      }
    }
    process.stderr.write(`\n${table(sections)}`);
    const skipped = [...sections.values()].reduce((sum, counts) => sum + counts.skipped, 0);
    if (foreign && skipped > 0)
      process.stderr.write(
        `\nNOT RUN against ${foreign}: ${skipped} cases, because they change how a master or its agents run, which only the embedded cluster allows.\n`,
      );
  }
}

const table = (sections) => {
  const rows = [...sections]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([section, { passed, failed, skipped }]) => [
      section,
      passed + failed + skipped,
      passed,
      failed,
      skipped,
      skipped > 0 ? (foreign ? 'need control of the master' : 'not selected') : '',
    ]);
  return [['section', 'cases', 'passed', 'failed', 'skipped', ''], ...rows]
    .map(([section, ...rest]) =>
      `${section.padEnd(14)}${rest.map((cell, at) => (at < 4 ? String(cell).padStart(9) : `  ${cell}`)).join('')}`.trimEnd(),
    )
    .join('\n')
    .concat('\n');
};
