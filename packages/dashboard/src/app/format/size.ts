const formats = [0, 1, 2].map((digits) => new Intl.NumberFormat('en', { maximumFractionDigits: digits }));
const trimmed = (value: number, digits: 0 | 1 | 2): string => formats[digits]?.format(value) ?? String(value);

/** Counts with thousands separators: 10,000. */
export const formatCount = (value: number): string => trimmed(value, 0);

/** Shares of processors: sums of floats lose their tail (0.30000000000000004 → 0.3). */
export const formatCpus = (cpus: number): string => trimmed(cpus, 2);

/** Mesos counts memory and disk in steps of 1024: 512 → "512 MB", 1536 → "1.5 GB", 2097152 → "2 TB". */
export const formatMb = (mb: number): string => {
  if (mb < 1024) return `${trimmed(mb, 0)} MB`;
  const gb = mb / 1024;
  return gb < 1024 ? `${trimmed(gb, gb < 10 ? 2 : 1)} GB` : `${trimmed(gb / 1024, 2)} TB`;
};

export const formatPercent = (part: number, whole: number): string => {
  if (whole <= 0) return '0 %';
  const percent = (part / whole) * 100;
  // What is not nothing never reads as nothing, what is not all never as all.
  if (percent > 0 && percent < 1) return '< 1 %';
  if (percent < 100 && percent > 99) return '> 99 %';
  return `${trimmed(percent, 0)} %`;
};
