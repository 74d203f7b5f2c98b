import type { Quota } from '../api';
import { curlOf, quotaPath } from '../api';
import { amountsInWords } from '../quotas/amounts';
import { strings } from '../strings';
import type { Confirmation } from './confirmation';
import type { Door } from './confirmations';

const text = strings.quotas;

export const removeQuota = (
  { role, quota = { cpus: 0, memMb: 0, diskMb: 0 } }: Quota,
  { api, base }: Door,
): Confirmation => ({
  title: text.removeTitle(role),
  lines: () => [text.removeUnlimited, text.removeNow(amountsInWords(quota))],
  confirmLabel: text.removeConfirm,
  danger: true,
  reasonRequired: false,
  curl: ({ reason }) => curlOf(base, quotaPath(role), reason ? { reason } : {}, 'DELETE'),
  run: ({ reason }) => api.removeQuota(role, reason),
});
