import { checkModule, settingsFor } from '@borealis/sdk/testing';
import { expect, it } from '@jest/globals';
import { docker } from './docker.js';
import dockerModule from './index.js';

const settings = settingsFor({ image: 'nginx', args: ['-g', 'daemon off;'] });

it('conforms', () => {
  const bridge = settingsFor({
    image: 'nginx',
    network: 'BRIDGE',
    containerPorts: [80],
    ports: { count: 1, fixed: [] },
  });
  expect(checkModule(dockerModule, { docker: [settings, bridge] })).toEqual([]);
});

it('maps the container’s ports in a bridge network', () => {
  const bridge = { ...settings, network: 'BRIDGE' as const, containerPorts: [80, 443] };
  expect(docker.compile(bridge).container?.portMappings).toEqual([
    { portIndex: 0, containerPort: 80, protocol: 'tcp' },
    { portIndex: 1, containerPort: 443, protocol: 'tcp' },
  ]);
});

it('says which variable is missing or does not fit', () => {
  expect(() => docker.compile(settingsFor())).toThrow(/_IMAGE/);
  expect(() => docker.compile({ ...settings, containerPorts: [80] })).toThrow(/_CONTAINER_PORTS/);
});
