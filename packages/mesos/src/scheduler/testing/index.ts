export { connect, master, stopAll, stops } from './connect.js';
export { errorEvent, FakeMaster, heartbeat, openStream, record, subscribedEvent } from './fake-master.js';
