import { defineErrors } from './error-entry.js';

/** Problems of requests at the doors. */
export const apiErrors = defineErrors({
  BOREALIS_REQUEST_INVALID: {
    title: 'The request is not valid',
    what: '{problems}.',
    todo: 'Correct what is named and send it again; nothing was changed.',
    status: 422,
  },
  BOREALIS_COUNT_INVALID: {
    title: 'Not a number of instances',
    what: '"{given}" is not a whole number from 0 to {maximum}.',
    todo: 'Give a plain whole number, such as 3.',
    status: 422,
  },
  BOREALIS_LOG_COMPONENT_UNKNOWN: {
    title: 'No such part of the host',
    what: '{problems}.',
    todo: 'Use one of the names given.',
    status: 404,
  },
  BOREALIS_CONFIRMATION_MISSING: {
    title: 'Confirmation is missing',
    what: 'This ends or restarts tasks and was not confirmed.',
    todo: 'Add ?sure=yes to the address.',
    status: 400,
  },
  BOREALIS_ROUTE_UNKNOWN: {
    title: 'No such address',
    what: '{method} {path} is not an address of this host.',
    todo: 'The addresses are described at /api/v2/openapi.json.',
    status: 404,
  },
  BOREALIS_BODY_TOO_LARGE: {
    title: 'The body is too large',
    what: 'The body is larger than {limit} bytes.',
    todo: 'Send less.',
    status: 413,
  },
  BOREALIS_BODY_UNREADABLE: {
    title: 'The body is not JSON',
    what: 'The body could not be read as JSON: {why}.',
    todo: 'Send valid JSON with Content-Type: application/json.',
    status: 400,
  },
  BOREALIS_BODY_TYPE_UNKNOWN: {
    title: 'The body is of another type',
    what: 'What is sent must be application/json; the Content-Type is {type}. Nothing was begun.',
    todo: 'Add the header Content-Type: application/json (curl: -H "content-type: application/json" beside -d).',
    status: 415,
  },
  BOREALIS_RANGE_INVALID: {
    title: 'The range cannot be served',
    what: 'The range {range} lies outside of the {size} bytes there are.',
    todo: 'Ask for bytes=-N for the last N bytes.',
    status: 416,
  },
  BOREALIS_OTHER_SITE: {
    title: 'Asked for by another site',
    what: 'A page of {origin} tried to change something here.',
    todo: 'Use the dashboard of this host, or a program that sends no Origin header.',
    status: 403,
  },
  BOREALIS_NOT_READY: {
    title: 'Not ready yet',
    what: 'The host is still starting: {why}.',
    todo: 'Try again in a moment; /health/ready says when.',
    status: 503,
  },
  BOREALIS_PLANS_WAITING: {
    title: 'Too many plans at once',
    what: '{waiting} plans wait for their turn: they are made one after the other.',
    todo: 'Ask again in a moment.',
    status: 429,
  },
  BOREALIS_INTERNAL: {
    title: 'Something went wrong here',
    what: 'The request failed because of a defect in Borealis (request {request}).',
    todo: 'Look for the request id in the log.',
    status: 500,
  },
});
