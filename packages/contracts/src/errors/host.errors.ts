import { defineErrors } from './error-entry.js';

/** Problems of the running host. */
export const hostErrors = defineErrors({
  BOREALIS_PORT_TAKEN: {
    title: 'The port is taken',
    what: 'Another program listens on {host}:{port}.',
    todo: 'Stop it or set PORT0 to a free port.',
    status: 500,
  },
  BOREALIS_ADDRESS_UNUSABLE: {
    title: 'The address cannot be listened on',
    what: '{host}:{port} cannot be listened on: {why}.',
    todo: 'Set HOST to an address of this machine (127.0.0.1 or 0.0.0.0 always are).',
    status: 500,
  },
  BOREALIS_MASTER_UNREACHABLE: {
    title: 'The Mesos master cannot be reached',
    what: 'No master answered at {masters}: {why}. Tasks keep running; nothing new can be launched.',
    todo: 'Check MESOS_MASTER and the network. The host keeps trying.',
    status: 503,
  },
  BOREALIS_MASTER_MESSAGE_INVALID: {
    title: 'The master sent something unreadable',
    what: 'A message of the master at {master} could not be decoded: {why}. The connection was renewed; nothing is lost.',
    todo: 'If this repeats, check for a proxy in between and for the version of the master.',
    status: 502,
  },
  BOREALIS_FRAMEWORK_REMOVED: {
    title: 'Mesos has removed the framework',
    what: 'The master says framework {frameworkId} was removed (torn down, or away longer than its failover time-out). Its tasks were ended.',
    todo: 'The host registers anew and launches the tasks again.',
    status: 503,
  },
  BOREALIS_FRAMEWORK_FAILED_OVER: {
    title: 'Another scheduler has taken over',
    what: 'Another process subscribed as framework {frameworkId}.',
    todo: 'Let one of them run. This one stops.',
    status: 503,
  },
  BOREALIS_FRAMEWORK_UNAUTHORISED: {
    title: 'The master refuses this framework',
    what: 'The master at {master} refused the subscription: {why}.',
    todo: 'Check MESOS_PRINCIPAL, MESOS_SECRET and MESOS_ROLE.',
    status: 503,
  },
  BOREALIS_FRAMEWORK_AMBIGUOUS: {
    title: 'More than one framework could be ours',
    what: 'The database is empty and Mesos knows several frameworks named {name}: {candidates}.',
    todo: 'Set FRAMEWORK_ID to the right one, or tear the others down.',
    status: 500,
  },
  BOREALIS_MODULE_NOT_BUILT: {
    title: 'The module is not built',
    what: 'Module {module} has no built JavaScript at {path}.',
    todo: 'Run `npm run build` in its folder.',
    status: 500,
  },
  BOREALIS_MODULE_INVALID: {
    title: 'The module cannot be used',
    what: 'Module {module} at {path}: {why}.',
    todo: 'Its default export must be made with defineModule of @borealis/sdk.',
    status: 500,
  },
  BOREALIS_MODULE_INCOMPATIBLE: {
    title: 'The module is for another version',
    what: 'Module {module} is for Borealis {range}; this is {version}.',
    todo: 'Install a version of the module that fits, or the Borealis it is for.',
    status: 500,
  },
  BOREALIS_DRIVER_UNKNOWN: {
    title: 'Unknown task driver',
    what: '{variable} asks for the driver {driver}, which no module brings.',
    todo: 'Use one of: {known}, or add the module that brings it.',
    status: 422,
  },
  BOREALIS_DRIVER_REFUSED: {
    title: 'The task driver refuses the settings',
    what: 'The driver {driver} cannot make a task of {job}: {why}.',
    todo: 'Correct the variables of that task definition.',
    status: 422,
  },
  BOREALIS_DEFINITION_INVALID: {
    title: 'The definition cannot hold',
    what: '{job} is not a task type that can be run: {problems}.',
    todo: 'Correct the variables of that task definition, or the driver that made its template. Nothing was changed.',
    status: 422,
  },
  BOREALIS_MASTER_TLS_FAILED: {
    title: 'No secure connection to the Mesos master',
    what: 'No secure connection to {master} could be made: {why}. Tasks keep running; nothing new can be launched.',
    todo: 'MESOS_CA_FILE names the CA to trust, MESOS_CERT_FILE and MESOS_KEY_FILE the certificate masters may ask for; MESOS_MASTER needs the name in their certificate. It is tried again all the time.',
    status: 503,
  },
  BOREALIS_TLS_INVALID: {
    title: 'The certificates cannot be used',
    what: 'The files of MESOS_CA_FILE, MESOS_CERT_FILE and MESOS_KEY_FILE make no secure connection: {why}.',
    todo: 'Check that each is a PEM file, that the key is not encrypted, and that it belongs to the certificate.',
    status: 500,
  },
});
