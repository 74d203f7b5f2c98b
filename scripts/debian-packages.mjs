// Installs a Debian package a suite needs, when that is possible here; otherwise says what cannot run and why.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { phase, run } from './bootstrap.mjs';

const programs = {
  chromium: '/usr/bin/chromium',
  zookeeper: '/usr/share/java/zookeeper.jar',
  openssl: '/usr/bin/openssl',
  podman: '/usr/bin/podman',
  runc: '/usr/sbin/runc',
  'busybox-static': '/bin/busybox',
  'docker-registry': '/usr/bin/docker-registry',
  postgresql: '/usr/lib/postgresql',
};

const before = {
  // Only the programs are wanted, not a server that starts with the machine.
  postgresql: () => {
    const settings = '/etc/postgresql-common/createcluster.conf';
    if (existsSync(settings)) return;
    mkdirSync(dirname(settings), { recursive: true });
    writeFileSync(settings, 'create_main_cluster = false\n');
  },
};

/** true when the program is there afterwards. */
export const ensureDebianPackage = async (name) => {
  if (existsSync(programs[name])) return true;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    process.stderr.write(
      `  ${name} is missing and cannot be installed here (needs Debian and root): what needs it is NOT run.\n`,
    );
    return false;
  }
  try {
    before[name]?.();
    await phase(`Installing Debian's ${name}`, async () => {
      const apt = (...args) =>
        run(
          'apt-get',
          ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Dpkg::Options::=--force-confold', '-qq', '-y', ...args],
          {
            env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
          },
        );
      await apt('update');
      await apt('install', '--no-install-recommends', name);
    });
  } catch (error) {
    process.stderr.write(
      `  ${name} could not be installed, what needs it is NOT run: ${error.message.split('\n').slice(-4).join(' ')}\n`,
    );
  }
  return existsSync(programs[name]);
};

/** true when all of them are there afterwards. */
export const ensureDebianPackages = async (names) => {
  for (const name of names) if (!(await ensureDebianPackage(name))) return false;
  return true;
};
