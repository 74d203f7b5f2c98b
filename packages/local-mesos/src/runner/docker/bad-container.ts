import { LocalMesosError } from '../../errors.js';

export const badContainer = (message: string): LocalMesosError =>
  new LocalMesosError('LOCAL_MESOS_BAD_CONTAINER', message, 'Correct the container of the task.');
