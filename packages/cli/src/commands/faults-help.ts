/** What `--fault` takes, below the options of `borealis local`. */
export const faultsHelp = `
Faults: what is done, to what, how often. Several rules in one text are separated by semicolons.
  drop, delay, duplicate, cut, corrupt, …   a message: UPDATE, ACCEPT, to-agent:LAUNCH, to-master:UPDATE, executor-call:UPDATE, …
  cut, cut-answer, refuse, delay, slow      a request: http:/state, http:/files/*, …
  kill, restart, hang, partition, return    agent
  fail-over                                 master, with an empty memory
  disconnect                                scheduler
  forget, rescind                           offers
  storm                                     updates: the last ones again
  mute                                      heartbeats
  How: 5%, 200ms, 3x, 503, 2kB/s, every 30s, after 1m, for 5s, once, 3 times, agent=HOST,…, framework=NAME,…
  A rule that is not understood is told with every word that would be. While it runs: curl http://127.0.0.1:5050/faults

Examples:
  borealis local --fault "drop UPDATE 5%" --fault "delay ACCEPT 200ms 10%" --fault-seed 42
  borealis local --agents 3 --fault "kill agent every 30s for 5s; fail-over master every 2m"
  curl -X POST -H 'Content-Type: application/json' -d '{"rules":["storm updates 50x every 10s"]}' http://127.0.0.1:5050/faults
  curl -X DELETE http://127.0.0.1:5050/faults`;
