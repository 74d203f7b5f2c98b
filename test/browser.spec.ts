import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import type { HostProcess } from './support/index.js';
import { settled, Stage, temporaryFolder } from './support/index.js';

/** Without a browser the suite is told as not run by `npm test`, and counted as skipped here. */
const withBrowser = process.env['BOREALIS_WITHOUT_CHROMIUM'] === undefined ? describe : describe.skip;

withBrowser('the dashboard in a real browser', () => {
  let stage: Stage;
  let host: HostProcess;
  let browser: BrowserContext;
  let page: Page;
  const complaints: string[] = [];
  const profile = temporaryFolder();
  const pictures = process.env['BOREALIS_PICTURES'];

  const picture = async (name: string): Promise<void> => {
    if (pictures === undefined) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  const card = () => page.locator('[data-testid=type-card][data-job-name=alpine]');
  const live = () => page.locator('[data-testid=live-indicator][data-phase=live]').waitFor();
  const runs = (count: number) =>
    page.locator(`[data-testid=type-card][data-job-name=alpine][data-running="${count}"]`).waitFor();

  beforeAll(async () => {
    stage = await Stage.open();
    host = stage.launch();
    browser = await chromium.launchPersistentContext(profile.path, {
      executablePath: '/usr/bin/chromium',
      headless: true,
      timeout: 120_000,
      viewport: { width: 1280, height: 800 },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource|ERR_CONNECTION/.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await host.ready();
  });

  afterAll(async () => {
    await browser?.close();
    await stage.close();
    profile.remove();
  });

  it('shows the tasks come up', async () => {
    await page.goto(`${host.address}/`);
    await live();
    await page.locator('[data-testid=stat-running]', { hasText: '3' }).waitFor();
    await picture('overview');
  });

  it('scales, and shows what happens until it has happened', async () => {
    await page.goto(`${host.address}/#/types`);
    await runs(3);
    await card().getByTestId('scale-plus').click();
    await card().getByTestId('scale-plus').click();
    await card().getByTestId('scale-apply').click();
    await runs(5);
    await settled(host, 'alpine', 5);
    await picture('task-types');
  });

  it('restarts one task from its row', async () => {
    await page.goto(`${host.address}/#/tasks`);
    const row = page.locator('[data-testid=task-row][data-state=RUNNING]').first();
    const before = await row.getAttribute('data-task-id');
    await row.getByTestId('task-restart').click();
    await page.getByTestId('confirm-ok').click();
    await page.mouse.move(5, 5);
    await page.waitForFunction((id) => !document.querySelector(`[data-task-id="${id}"]`), before);
    await settled(host, 'alpine', 5);
    await picture('tasks');
  });

  it('drains an agent, saying first what moves, and uses it again', async () => {
    await page.goto(`${host.address}/#/agents`);
    const agent = page.locator('[data-testid=agent-card]:not([data-tasks="0"])').first();
    const id = await agent.getAttribute('data-agent-id');
    const stands = (standing: string) =>
      page.locator(`[data-testid=agent-card][data-agent-id="${id}"][data-standing=${standing}]`);
    await agent.getByTestId('agent-drain').click();
    await page.getByTestId('confirm-foreseen').getByText('By present offers there').waitFor();
    await picture('drain');
    await page.getByTestId('confirm-ok').click();
    await stands('drained').and(page.locator('[data-tasks="0"]')).waitFor();
    await settled(host, 'alpine', 5);
    await picture('agents');
    await stands('drained').getByTestId('agent-undrain').click();
    await page.getByTestId('confirm-ok').click();
    await stands('used').waitFor();
  });

  it('limits a job role, and takes the limit away', async () => {
    await page.goto(`${host.address}/#/quotas`);
    const root = (limited: boolean) =>
      page.locator(`[data-testid=quota-card][data-role=root][data-limited=${limited}]`);
    await root(false).getByTestId('quota-edit').click();
    await page.getByTestId('quota-cpus').fill('0.4');
    await page.getByText('At least 0.5, which is in use.').waitFor();
    await page.getByTestId('quota-cpus').fill('2');
    await page.getByTestId('quota-memMb').fill('512');
    await page.getByTestId('quota-diskMb').fill('1024');
    await page.getByTestId('quota-save').click();
    await root(true).getByText('0.5 of 2').waitFor();
    await picture('quotas');
    await root(true).getByTestId('quota-remove').click();
    await page.getByTestId('confirm-ok').click();
    await root(false).waitFor();
  });

  it('sets the log level of a part of the host', async () => {
    await page.goto(`${host.address}/#/host`);
    const part = page.locator('[data-part=scheduling]');
    await part.getByTestId('log-level').selectOption('debug');
    await part.getByTestId('log-apply').click();
    await page.locator('[data-part=scheduling][data-level=debug]').waitFor();
    await page.locator('[data-key=FRAMEWORK_NAME]').waitFor();
    await picture('host');
  });

  it('says that the host is gone, and goes on by itself when it is back', async () => {
    await host.kill();
    await page.getByTestId('connection-banner').waitFor();
    host = await stage.start();
    await live();
    await page.goto(`${host.address}/#/types`);
    await runs(5);
    expect(complaints).toEqual([]);
  });
});
