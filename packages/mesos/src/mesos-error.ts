/** What can go wrong on the wire, by permanent code. */
export const mesosErrorTexts = {
  MESOS_RECORD_MALFORMED: 'The length of a record is not a number, so the stream cannot be read any further.',
  MESOS_RECORD_TOO_LARGE: 'A record is larger than the limit. Raise maxRecordBytes if such messages are expected.',
  MESOS_RECORD_CUT: 'The stream ended in the middle of a record.',
  MESOS_EVENT_UNDECODABLE: 'A record could not be decoded as an event.',
  MESOS_STREAM_ENDED: 'The master ended the event stream.',
  MESOS_STREAM_FAILED: 'The connection of the event stream broke.',
  MESOS_HEARTBEAT_LOST: 'The master sent nothing for several heartbeat intervals.',
  MESOS_CONNECT_FAILED: 'The master could not be reached.',
  MESOS_ADDRESS_UNKNOWN: 'There is no such host.',
  MESOS_NOT_MESOS: 'What answers at that address does not speak the HTTP API of Mesos.',
  MESOS_CONNECT_TIMEOUT: 'The master did not answer the subscription in time.',
  MESOS_TLS_FAILED: 'No secure connection to the server could be made.',
  MESOS_REDIRECT_INVALID: 'The master redirects to an address that makes no sense.',
  MESOS_REDIRECT_LOOP: 'The masters redirect to each other.',
  MESOS_NO_LEADER: 'The master knows no leader or has not recovered yet.',
  MESOS_LEADER_UNKNOWN: 'No master leads at the moment.',
  MESOS_LEADER_CHANGED: 'Another master leads now.',
  MESOS_SUBSCRIPTION_RENEWED: 'The scheduler itself renews its subscription.',
  MESOS_MASTER_TOO_OLD: 'The masters are older than Mesos 0.24; their registration cannot be read.',
  MESOS_MASTER_INFO_INVALID: 'The registration of the leading master cannot be read.',
  MESOS_UNAUTHORISED: 'The master refuses the credentials or the right to subscribe.',
  MESOS_SUBSCRIBE_REJECTED: 'The master refuses the subscription as invalid.',
  MESOS_STREAM_ID_MISSING: 'The master answered the subscription without a stream id.',
  MESOS_FRAMEWORK_REMOVED: 'The master has removed the framework.',
  MESOS_FRAMEWORK_FAILED_OVER: 'Another scheduler has subscribed with the same framework id.',
  MESOS_SUBSCRIPTION_ERROR: 'The master ended the subscription with an error.',
  MESOS_CALL_REJECTED: 'The master refuses the call.',
  MESOS_CALL_NOT_SENT: 'The call was not sent, so it was not carried out.',
  MESOS_CALL_FAILED: 'The call was sent and its answer was lost; whether it was carried out is unknown.',
  MESOS_CALL_TIMEOUT: 'The master did not answer the call in time; whether it was carried out is unknown.',
  MESOS_NOT_SUBSCRIBED: 'There is no subscription, so nothing can be called.',
  MESOS_ANSWER_UNDECODABLE: 'An answer could not be decoded.',
  MESOS_JSON_INVALID: 'A JSON text is not the message it should be.',
  MESOS_RESOURCE_INVALID: 'A resource cannot be expressed as it was asked for.',
  MESOS_ADDRESS_INVALID: 'The address of a master is neither host:port nor an http(s) address.',
} as const;

export type MesosErrorCode = keyof typeof mesosErrorTexts;

/** Every error of this package. `message` is the code's text and the detail. */
export class MesosError extends Error {
  override readonly name = 'MesosError';
  constructor(
    readonly code: MesosErrorCode,
    readonly detail = '',
    options?: { cause?: unknown },
  ) {
    super(detail === '' ? mesosErrorTexts[code] : `${mesosErrorTexts[code]} ${detail}`, options);
  }
}
