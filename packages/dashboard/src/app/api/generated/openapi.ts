// Generated from docs/reference/openapi.json by `npm run generate -w packages/dashboard`. Do not edit.
export interface paths {
    "/api/v2/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agents this framework has seen, with what it runs there and whether they are drained */
        get: operations["listAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/agents/{agent}/drain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move tasks off an agent, job by job, and begin nothing there until it is undrained */
        post: operations["drainAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/agents/{agent}/undrain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use a drained agent again; what has not left yet stays */
        post: operations["undrainAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/agents/drain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drain all agents that have a value of an attribute now */
        post: operations["drainAgents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/agents/undrain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use all drained agents that have a value of an attribute again */
        post: operations["undrainAgents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The effective configuration, secrets masked */
        get: operations["getConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events of tasks, jobs, operations and the connection */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/foreign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks of this framework no job explains; they are left alone until one adopts or kills them */
        get: operations["listForeignTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/framework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The framework and its connection to Mesos */
        get: operations["getFramework"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to tasks, newest first, from the durable history: also to those that are no longer kept */
        get: operations["listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All jobs (task types), in the order of their definitions */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/jobs/{role}/{environment}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/jobs/{role}/{environment}/{name}/kill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kill every task of one job; instances come back by the restart policy */
        post: operations["killJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/jobs/{role}/{environment}/{name}/pending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why tasks of one job wait: every agent, what it lacks, and the nearest fix */
        get: operations["explainPending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/jobs/{role}/{environment}/{name}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rolling restart of one job, batch by batch */
        post: operations["restartJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/jobs/{role}/{environment}/{name}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Launch the instances of a suspended job again */
        post: operations["resumeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/jobs/{role}/{environment}/{name}/scale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the wanted number of instances */
        post: operations["scaleJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/jobs/{role}/{environment}/{name}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kill every task of one job and launch none */
        post: operations["suspendJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/jobs/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rolling restart of every job, batch by batch */
        post: operations["restartAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/logs/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parts of the host that log, and from which level on */
        get: operations["listLogLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/logs/components/{component}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Log a part of the host from another level on, until the host ends */
        put: operations["setLogLevel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Operations, newest first; state=ended answers from the durable history */
        get: operations["listOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/operations/{operation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One operation */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/operations/{operation}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an operation where it is; what was done stays */
        post: operations["cancelOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/operations/{operation}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin no further step; the batch under way is finished and the deadline stays */
        post: operations["pauseOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/operations/{operation}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a paused operation */
        post: operations["resumeOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/operations/{operation}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what an operation did, as a new operation */
        post: operations["undoOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts, resources, states and what needs attention */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a change would do: the differences, where tasks would go, what would wait and why. Changes nothing */
        post: operations["plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/plan/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Carry out a plan as one operation, all of it or nothing, unless jobs or operations have changed since it was made */
        post: operations["applyPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All job roles that have a quota or a job, with what they take */
        get: operations["listQuotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/quotas/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quota and consumption of one job role */
        get: operations["getQuota"];
        /** Limit what production tasks of a job role may take together */
        put: operations["setQuota"];
        post?: never;
        /** Limit a job role no longer */
        delete: operations["removeQuota"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/storm/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Relaunch at once what was lost in a storm, instead of waiting until it is calm */
        post: operations["endStorm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live tasks; ended ones as well with ended=true */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task with its history */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{task}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a task nothing explains in as an instance of a job */
        post: operations["adoptTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{task}/kill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kill one task */
        post: operations["killTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/{task}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace one task, the successor first where ports allow */
        post: operations["restartTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Accepted: {
            joined: boolean;
            operation: components["schemas"]["Operation"];
        };
        AdoptRequest: {
            /** @description Counted from 0; without, the first free place. */
            instance?: number;
            /** @description role/environment/name */
            jobKey: string;
            /** @description Why; shown with the operation. */
            reason?: string;
        };
        Agent: {
            attributes: {
                [key: string]: string;
            };
            drain?: {
                operationId: string;
                sinceMs: number;
            };
            firstSeenAtMs: number;
            hostname: string;
            id: string;
            ip?: string;
            largest?: {
                cpus: number;
                diskMb: number;
                gpus: number;
                memMb: number;
                ports: number;
            };
            lostAtMs?: number;
            offeredAtMs?: number;
            port?: number;
            portsSeen?: {
                begin: number;
                end: number;
            }[];
            region?: string;
            tasks: number;
            unavailability?: {
                durationMs?: number;
                startMs: number;
            };
            zone?: string;
        };
        AgentExamination: {
            agentId: string;
            failures: {
                constraint?: string;
                found?: string[];
                have: number;
                missing: number;
                need: number;
                /** @enum {string} */
                veto: "cpus" | "mem" | "disk" | "gpus" | "ports" | "fixedPorts" | "oneInstancePerAgent" | "attribute" | "spread" | "constraint" | "dedicated" | "limit" | "together" | "apart" | "maintenance" | "reserved" | "drained";
            }[];
            fits: boolean;
            hostname: string;
            lostAtMs?: number;
            offeredAtMs?: number;
            /** @enum {string} */
            standing: "offered" | "notOffered" | "lost";
        };
        Attention: {
            agentId?: string;
            code?: string;
            detail: string;
            /** @description role/environment/name */
            jobKey?: string;
            operationId?: string;
            /** @enum {string} */
            severity: "info" | "warning" | "error";
            sinceMs?: number;
            taskId?: string;
            title: string;
        };
        ConfigurationEntry: {
            doc: string;
            key: string;
            secret: boolean;
            /** @enum {string} */
            source: "environment" | "default";
            value?: string;
        };
        DrainAgentsRequest: {
            /** @description All known agents that have this value now. */
            by: {
                attribute: string;
                value: string;
            };
            /**
             * @description End what is still there shortly before the time is over. Without, it stays and the operation fails.
             * @default false
             */
            force: boolean;
            /** @description Why; shown with the operation. */
            reason?: string;
            /** @description Milliseconds until it is given up; without, by what there is to do. */
            withinMs?: number;
        };
        DrainRequest: {
            /**
             * @description End what is still there shortly before the time is over. Without, it stays and the operation fails.
             * @default false
             */
            force: boolean;
            /** @description Why; shown with the operation. */
            reason?: string;
            /** @description Milliseconds until it is given up; without, by what there is to do. */
            withinMs?: number;
        };
        Fix: {
            agents: string[];
            fits: number;
            sentence: string;
            steps: components["schemas"]["FixStep"][];
        };
        FixStep: {
            from: number;
            /** @constant */
            kind: "lower";
            /** @enum {string} */
            resource: "cpus" | "mem" | "disk" | "gpus" | "ports";
            to: number;
        } | {
            /** @constant */
            kind: "allowSeveralPerAgent";
        } | {
            constraint: string;
            /** @constant */
            kind: "dropConstraint";
        } | {
            constraint: string;
            from: number;
            /** @constant */
            kind: "raiseLimit";
            to: number;
        } | {
            /** @constant */
            kind: "dropFixedPorts";
            ports: number[];
        } | {
            agentId: string;
            hostname: string;
            /** @constant */
            kind: "freePorts";
            ports: number[];
        } | {
            agentId: string;
            hostname: string;
            /** @constant */
            kind: "endMaintenance";
        } | {
            agentId: string;
            hostname: string;
            /** @constant */
            kind: "undrain";
        };
        ForeignTask: {
            agentId?: string;
            hostname?: string;
            labels?: {
                [key: string]: string;
            };
            name?: string;
            /** @enum {string} */
            state: "TASK_STAGING" | "TASK_STARTING" | "TASK_RUNNING" | "TASK_KILLING" | "TASK_FINISHED" | "TASK_FAILED" | "TASK_KILLED" | "TASK_ERROR" | "TASK_LOST" | "TASK_DROPPED" | "TASK_UNREACHABLE" | "TASK_GONE" | "TASK_GONE_BY_OPERATOR" | "TASK_UNKNOWN";
            taskId: string;
        };
        ForeseenPlacement: {
            agentId: string;
            hostname: string;
            instance: number;
            instanceName: string;
            /** @description role/environment/name */
            jobKey: string;
            offeredAtMs?: number;
            ports: number[];
            round: number;
        };
        Framework: {
            background?: string;
            /** @enum {string} */
            connection: "connecting" | "subscribed" | "disconnected" | "refused";
            connectionReason?: string;
            developmentCluster: boolean;
            frameworkId?: string;
            lastHeartbeatAtMs?: number;
            master?: string;
            name: string;
            startedAtMs: number;
            storm?: {
                gone: number;
                lost: number;
                of: number;
                sinceMs: number;
                /** @enum {string} */
                what: "tasks" | "agents";
            };
            userAuthSupport: boolean;
            version: string;
        };
        InstanceProgress: {
            instanceName: string;
            /** @description role/environment/name */
            jobKey: string;
            /** @enum {string} */
            phase: "waiting" | "starting" | "watching" | "stopping" | "failed";
            sentence: string;
            sinceMs?: number;
            successor?: string;
            taskId: string;
        };
        Job: {
            allowScaling: boolean;
            counts: {
                healthy: number;
                killing: number;
                outdated: number;
                partitioned: number;
                running: number;
                starting: number;
                unhealthy: number;
                waiting: number;
            };
            declared: number;
            desired: number;
            driver: string;
            environment: string;
            fixedPorts: number[];
            hasHealthCheck: boolean;
            image?: string;
            /** @description role/environment/name */
            key: string;
            minimumInstances: number;
            missing?: {
                /** @enum {string} */
                cause: "stormPaused" | "outOfReach" | "ending" | "ended";
                instances: number;
                sentence: string;
                sinceMs?: number;
            };
            name: string;
            oneInstancePerAgent: boolean;
            orphaned: boolean;
            pending?: {
                agentsExamined: number;
                /** @enum {string} */
                cause: "none" | "noRoom" | "nextOffer" | "placeComes" | "nothingOffered" | "neverFits" | "throttled" | "outOfReach" | "ending" | "ended" | "suspended" | "definitionGone" | "disconnected" | "stormPaused";
                /** @description role/environment/name */
                jobKey: string;
                nearest: {
                    agentId: string;
                    hostname: string;
                    shortages: {
                        constraint?: string;
                        found?: string[];
                        have: number;
                        need: number;
                        /** @enum {string} */
                        veto: "cpus" | "mem" | "disk" | "gpus" | "ports" | "fixedPorts" | "oneInstancePerAgent" | "attribute" | "spread" | "constraint" | "dedicated" | "limit" | "together" | "apart" | "maintenance" | "reserved" | "drained";
                    }[];
                }[];
                sentence: string;
                sinceMs: number;
                vetoes: {
                    agents: number;
                    /** @enum {string} */
                    veto: "cpus" | "mem" | "disk" | "gpus" | "ports" | "fixedPorts" | "oneInstancePerAgent" | "attribute" | "spread" | "constraint" | "dedicated" | "limit" | "together" | "apart" | "maintenance" | "reserved" | "drained";
                }[];
                waiting: number;
            };
            perInstance: components["schemas"]["ResourceSum"];
            position: number;
            priority: number;
            revisionId: string;
            revisionNumber: number;
            role: string;
            suspended: boolean;
            suspendedReason?: string;
            /** @enum {string} */
            tier: "preferred" | "preemptible" | "revocable";
            version?: string;
        };
        JobDiff: {
            begins: number;
            changes: string[];
            desired: {
                from: number;
                to: number;
            };
            ends: number;
            /** @description role/environment/name */
            jobKey: string;
            /** @enum {string} */
            kind: "created" | "changed" | "removed" | "unchanged";
            revision: {
                from: number;
                to: number;
            };
        };
        JobProgress: {
            done: number;
            /** @description role/environment/name */
            jobKey: string;
            sentence: string;
            total: number;
        };
        KillRequest: {
            /** @description Why; shown with the operation. */
            reason?: string;
            /**
             * @description Give the instance up instead of launching it again.
             * @default false
             */
            scaleDown: boolean;
            /** @description Milliseconds until it is given up; without, by what there is to do. */
            withinMs?: number;
        };
        LogLevel: {
            /** @enum {string} */
            component: "host" | "modules" | "scheduling" | "mesos" | "store" | "doors";
            /** @enum {string} */
            level: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
        };
        LogLevelRequest: {
            /**
             * @description verbose is debug, silly is trace; the answer says what it became
             * @enum {string}
             */
            level: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent" | "verbose" | "silly";
        };
        Operation: {
            actions: ("pause" | "resume" | "cancel" | "undo")[];
            actor: {
                id: string;
                /** @enum {string} */
                kind: "user" | "token" | "environment" | "system" | "anonymous";
            };
            after?: string;
            agentIds?: string[];
            createdAtMs: number;
            cursor: number;
            deadlineMs: number;
            endedAtMs?: number;
            endsRestAtMs?: number;
            forecast?: {
                asForeseen: number;
                differences: components["schemas"]["PlaceDifference"][];
                different: number;
                places: {
                    agentId: string;
                    hostname: string;
                    instance: number;
                    /** @description role/environment/name */
                    jobKey: string;
                }[];
                total: number;
            };
            from?: number;
            id: string;
            jobKeys: string[];
            /** @enum {string} */
            kind: "scale" | "restart" | "rollingRestart" | "killAll" | "kill" | "apply" | "suspend" | "resume" | "setQuota" | "removeQuota" | "endStorm" | "adopt" | "applyPlan" | "drain" | "undrain";
            notUndoable?: string;
            outcome?: {
                code?: string;
                message: string;
            };
            partOf?: string;
            parts?: {
                /** @enum {string} */
                kind: "scale" | "restart" | "rollingRestart" | "killAll" | "kill" | "apply" | "suspend" | "resume" | "setQuota" | "removeQuota" | "endStorm" | "adopt" | "applyPlan" | "drain" | "undrain";
                operationId: string;
                progress: {
                    done: number;
                    total: number;
                };
                /** @enum {string} */
                state: "queued" | "running" | "paused" | "succeeded" | "failed" | "cancelled" | "superseded";
            }[];
            pause?: {
                actor: {
                    id: string;
                    /** @enum {string} */
                    kind: "user" | "token" | "environment" | "system" | "anonymous";
                };
                atMs: number;
                reason?: string;
            };
            progress: {
                done: number;
                failed: number;
                instances: components["schemas"]["InstanceProgress"][];
                jobs: components["schemas"]["JobProgress"][];
                sentence: string;
                total: number;
            };
            reason?: string;
            settings?: components["schemas"]["RestartSettings"];
            startedAtMs?: number;
            /** @enum {string} */
            state: "queued" | "running" | "paused" | "succeeded" | "failed" | "cancelled" | "superseded";
            taskCount: number;
            taskIds: string[];
            to?: number;
            undoes?: string;
            undoneBy?: string;
        };
        OutdatedPlan: {
            diff: components["schemas"]["JobDiff"][];
            hash: string;
        };
        Overview: {
            attention: components["schemas"]["Attention"][];
            byJob: {
                instances: number;
                /** @description role/environment/name */
                jobKey: string;
                used: components["schemas"]["ResourceSum"];
            }[];
            counts: {
                agents: number;
                desired: number;
                healthy: number;
                jobs: number;
                running: number;
                tasks: number;
                unhealthy: number;
                waiting: number;
            };
            framework: components["schemas"]["Framework"];
            operations: components["schemas"]["Operation"][];
            states: {
                [key: string]: number;
            };
            used: components["schemas"]["ResourceSum"];
        };
        PendingReport: {
            agents: components["schemas"]["AgentExamination"][];
            atMs: number;
            /** @enum {string} */
            cause: "none" | "noRoom" | "nextOffer" | "placeComes" | "nothingOffered" | "neverFits" | "throttled" | "outOfReach" | "ending" | "ended" | "suspended" | "definitionGone" | "disconnected" | "stormPaused";
            fix?: components["schemas"]["Fix"];
            /** @description role/environment/name */
            jobKey: string;
            missing?: {
                /** @enum {string} */
                cause: "stormPaused" | "outOfReach" | "ending" | "ended";
                instances: number;
                sentence: string;
                sinceMs?: number;
            };
            need: {
                cpus: number;
                diskMb: number;
                gpus: number;
                memMb: number;
                ports: number;
            };
            neverFits?: string;
            otherFixes: components["schemas"]["Fix"][];
            revisionId: string;
            sentence: string;
            sinceMs?: number;
            suppressed: boolean;
            waiting: number;
        };
        PlaceDifference: {
            actual?: string;
            foreseen?: string;
            instanceName: string;
            /** @description role/environment/name */
            jobKey: string;
            sentence: string;
        };
        Plan: {
            agents: number;
            atMs: number;
            complete: boolean;
            diff: components["schemas"]["JobDiff"][];
            hash: string;
            oldestOfferAtMs?: number;
            pending: {
                /** @enum {string} */
                cause: "none" | "noRoom" | "nextOffer" | "placeComes" | "nothingOffered" | "neverFits" | "throttled" | "outOfReach" | "ending" | "ended" | "suspended" | "definitionGone" | "disconnected" | "stormPaused";
                /** @description role/environment/name */
                jobKey: string;
                sentence: string;
                waiting: number;
                waitingBefore: number;
            }[];
            placements: components["schemas"]["ForeseenPlacement"][];
            staying: {
                agentId: string;
                hostname: string;
                instanceName: string;
                /** @description role/environment/name */
                jobKey: string;
                sentence: string;
            }[];
            warnings: string[];
        };
        PlanApplyRequest: {
            /**
             * @description One task type can be given one count, one restart, one kill, and one suspend or resume. What names no task type is for every one.
             * @default []
             */
            changes: components["schemas"]["PlanChange"][];
            environment?: {
                [key: string]: string;
            };
            /** @description Of the plan that is to be carried out. */
            hash: string;
            /** @description Why; shown with the operation. */
            reason?: string;
            /** @description Milliseconds until it is given up; without, by what there is to do. */
            withinMs?: number;
        };
        PlanChange: {
            instances: number;
            /** @description role/environment/name */
            jobKey: string;
            /** @constant */
            kind: "scale";
        } | {
            jobKeys?: string[];
            /** @constant */
            kind: "rollingRestart";
            settings?: components["schemas"]["RestartSettings"];
        } | {
            jobKeys?: string[];
            /** @constant */
            kind: "killAll";
        } | {
            /** @description role/environment/name */
            jobKey: string;
            /** @constant */
            kind: "suspend";
        } | {
            /** @description role/environment/name */
            jobKey: string;
            /** @constant */
            kind: "resume";
        };
        PlanRequest: {
            /**
             * @description One task type can be given one count, one restart, one kill, and one suspend or resume. What names no task type is for every one.
             * @default []
             */
            changes: components["schemas"]["PlanChange"][];
            environment?: {
                [key: string]: string;
            };
            whatIf?: components["schemas"]["WhatIf"];
        };
        Problem: {
            code: string;
            detail: string;
            instance?: string;
            operationId?: string;
            plan?: components["schemas"]["OutdatedPlan"];
            status: number;
            title: string;
            todo: string;
            type: string;
        };
        Quota: {
            left?: {
                cpus: number;
                diskMb: number;
                gpus?: number;
                memMb: number;
            };
            quota?: {
                cpus: number;
                diskMb: number;
                gpus?: number;
                memMb: number;
            };
            role: string;
            updatedAtMs?: number;
            used: {
                nonProduction: {
                    cpus: number;
                    diskMb: number;
                    gpus: number;
                    memMb: number;
                };
                nonProductionDedicated: {
                    cpus: number;
                    diskMb: number;
                    gpus: number;
                    memMb: number;
                };
                production: {
                    cpus: number;
                    diskMb: number;
                    gpus: number;
                    memMb: number;
                };
                productionDedicated: {
                    cpus: number;
                    diskMb: number;
                    gpus: number;
                    memMb: number;
                };
            };
        };
        QuotaRequest: {
            cpus: number;
            diskMb: number;
            gpus?: number;
            memMb: number;
            /** @description Why; shown with the operation. */
            reason?: string;
        };
        ReasonRequest: {
            /** @description Why; shown with the operation. */
            reason?: string;
        };
        ResourceSum: {
            cpus: number;
            diskMb: number;
            gpus: number;
            memMb: number;
            ports: number;
        };
        RestartRequest: {
            /** @description Why; shown with the operation. */
            reason?: string;
            settings?: components["schemas"]["RestartSettings"];
            /** @description Milliseconds until it is given up; without, by what there is to do. */
            withinMs?: number;
        };
        RestartSettings: {
            /**
             * @description So many tasks are replaced at once; the next batch follows when all of one are done.
             * @default 1
             */
            batchSize: number;
            /**
             * @description A successor counts as up when its health check passes; without, as soon as it runs.
             * @default true
             */
            healthGated: boolean;
            /**
             * @description More failed replacements than this end the operation; what is left runs on.
             * @default 0
             */
            maximumFailures: number;
            /**
             * @description surge: the successor is up before the old task ends. inPlace: the old task ends first. auto: surge, but in place where two cannot be there at once (fixed ports, one instance per agent and no agent free, no room in the quota).
             * @default auto
             * @enum {string}
             */
            method: "auto" | "surge" | "inPlace";
            /**
             * @description Leave alone what runs the newest revision already.
             * @default false
             */
            onlyOutdated: boolean;
            /**
             * @description Milliseconds a successor has to be up without a break before it counts, and before the old task ends where that goes second. 0: as soon as it is up.
             * @default 5000
             */
            watchMs: number;
        };
        RollingRestartRequest: {
            /** @description Why; shown with the operation. */
            reason?: string;
            settings?: components["schemas"]["RestartSettings"];
            /**
             * @description queue: begin after the operation that is in the way instead of being refused with its id.
             * @enum {string}
             */
            whenBusy?: "refuse" | "queue";
            /** @description Milliseconds until it is given up; without, by what there is to do. */
            withinMs?: number;
        };
        ScaleRequest: {
            instances: number;
            /** @description Why; shown with the operation. */
            reason?: string;
            /** @description Milliseconds until it is given up; without, by what there is to do. */
            withinMs?: number;
        };
        StreamEvent: {
            reason: string;
            /** @constant */
            type: "reset";
        } | {
            task: components["schemas"]["Task"];
            /** @constant */
            type: "task";
        } | {
            taskId: string;
            /** @constant */
            type: "taskRemoved";
        } | {
            job: components["schemas"]["Job"];
            /** @constant */
            type: "job";
        } | {
            /** @description role/environment/name */
            jobKey: string;
            /** @constant */
            type: "jobRemoved";
        } | {
            /** @description role/environment/name */
            jobKey: string;
            pending: {
                agentsExamined: number;
                /** @enum {string} */
                cause: "none" | "noRoom" | "nextOffer" | "placeComes" | "nothingOffered" | "neverFits" | "throttled" | "outOfReach" | "ending" | "ended" | "suspended" | "definitionGone" | "disconnected" | "stormPaused";
                /** @description role/environment/name */
                jobKey: string;
                nearest: {
                    agentId: string;
                    hostname: string;
                    shortages: {
                        constraint?: string;
                        found?: string[];
                        have: number;
                        need: number;
                        /** @enum {string} */
                        veto: "cpus" | "mem" | "disk" | "gpus" | "ports" | "fixedPorts" | "oneInstancePerAgent" | "attribute" | "spread" | "constraint" | "dedicated" | "limit" | "together" | "apart" | "maintenance" | "reserved" | "drained";
                    }[];
                }[];
                sentence: string;
                sinceMs: number;
                vetoes: {
                    agents: number;
                    /** @enum {string} */
                    veto: "cpus" | "mem" | "disk" | "gpus" | "ports" | "fixedPorts" | "oneInstancePerAgent" | "attribute" | "spread" | "constraint" | "dedicated" | "limit" | "together" | "apart" | "maintenance" | "reserved" | "drained";
                }[];
                waiting: number;
            } | null;
            /** @constant */
            type: "pending";
        } | {
            operation: components["schemas"]["Operation"];
            /** @constant */
            type: "operation";
        } | {
            framework: components["schemas"]["Framework"];
            /** @constant */
            type: "framework";
        };
        Task: {
            agentId?: string;
            agentIp?: string;
            createdAtMs: number;
            endedAtMs?: number;
            failures: number;
            hasHealthCheck: boolean;
            healthy: boolean | null;
            hostname?: string;
            id: string;
            instance: number;
            instanceName: string;
            /** @description role/environment/name */
            jobKey: string;
            mesosState?: string;
            message?: string;
            notBeforeMs?: number;
            outdated: boolean;
            ports: number[];
            reason?: string;
            replacedBy?: string;
            replaces?: string;
            reservedPlace?: {
                agentId: string;
                from: string[];
                hostname?: string;
                sinceMs: number;
                untilMs: number;
            };
            resources: components["schemas"]["ResourceSum"];
            revisionId: string;
            runningAtMs?: number;
            /** @enum {string} */
            state: "PENDING" | "THROTTLED" | "ASSIGNED" | "STARTING" | "RUNNING" | "PREEMPTING" | "RESTARTING" | "DRAINING" | "KILLING" | "PARTITIONED" | "FINISHED" | "FAILED" | "KILLED" | "LOST";
            updatedAtMs: number;
        };
        TaskDetail: {
            agentId?: string;
            agentIp?: string;
            createdAtMs: number;
            endedAtMs?: number;
            failures: number;
            hasHealthCheck: boolean;
            healthy: boolean | null;
            history: {
                atMs: number;
                message?: string;
                reason?: string;
                /** @enum {string} */
                state: "PENDING" | "THROTTLED" | "ASSIGNED" | "STARTING" | "RUNNING" | "PREEMPTING" | "RESTARTING" | "DRAINING" | "KILLING" | "PARTITIONED" | "FINISHED" | "FAILED" | "KILLED" | "LOST";
            }[];
            hostname?: string;
            id: string;
            instance: number;
            instanceName: string;
            /** @description role/environment/name */
            jobKey: string;
            mesosState?: string;
            message?: string;
            notBeforeMs?: number;
            outdated: boolean;
            ports: number[];
            reason?: string;
            replacedBy?: string;
            replaces?: string;
            reservedPlace?: {
                agentId: string;
                from: string[];
                hostname?: string;
                sinceMs: number;
                untilMs: number;
            };
            resources: components["schemas"]["ResourceSum"];
            revisionId: string;
            runningAtMs?: number;
            /** @enum {string} */
            state: "PENDING" | "THROTTLED" | "ASSIGNED" | "STARTING" | "RUNNING" | "PREEMPTING" | "RESTARTING" | "DRAINING" | "KILLING" | "PARTITIONED" | "FINISHED" | "FAILED" | "KILLED" | "LOST";
            updatedAtMs: number;
        };
        TaskHistoryEntry: {
            atMs: number;
            /** @description role/environment/name */
            jobKey: string;
            message?: string;
            reason?: string;
            /** @enum {string} */
            state: "PENDING" | "THROTTLED" | "ASSIGNED" | "STARTING" | "RUNNING" | "PREEMPTING" | "RESTARTING" | "DRAINING" | "KILLING" | "PARTITIONED" | "FINISHED" | "FAILED" | "KILLED" | "LOST";
            taskId: string;
        };
        UndrainAgentsRequest: {
            /** @description All known agents that have this value now. */
            by: {
                attribute: string;
                value: string;
            };
            /** @description Why; shown with the operation. */
            reason?: string;
        };
        WhatIf: {
            /** @default [] */
            addAgents: {
                /** @default {} */
                attributes: {
                    [key: string]: string;
                };
                /** @default 1 */
                count: number;
                cpus: number;
                /** @default 0 */
                diskMb: number;
                /** @default 0 */
                gpus: number;
                memMb: number;
            }[];
            /**
             * @description Agents with this attribute value are drained, as the operation does it without force: they take nothing more, their tasks move one by one of each job, and what has nowhere to go stays.
             * @default []
             */
            drain: {
                attribute: string;
                value: string;
            }[];
            /**
             * @description By host name or agent id: they and their tasks are gone.
             * @default []
             */
            loseAgents: string[];
        };
        WishRequest: {
            /** @description Why; shown with the operation. */
            reason?: string;
            /** @description Milliseconds until it is given up; without, by what there is to do. */
            withinMs?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAgents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agents this framework has seen, with what it runs there and whether they are drained */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"][];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drainAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Agent id, or its host name */
                agent: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DrainRequest"];
            };
        };
        responses: {
            /** @description Move tasks off an agent, job by job, and begin nothing there until it is undrained */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undrainAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Agent id, or its host name */
                agent: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Use a drained agent again; what has not left yet stays */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drainAgents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrainAgentsRequest"];
            };
        };
        responses: {
            /** @description Drain all agents that have a value of an attribute now */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undrainAgents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndrainAgentsRequest"];
            };
        };
        responses: {
            /** @description Use all drained agents that have a value of an attribute again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The effective configuration, secrets masked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigurationEntry"][];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description As the header Last-Event-ID, for clients that cannot set it */
                lastEventId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events of tasks, jobs, operations and the connection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["StreamEvent"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listForeignTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks of this framework no job explains; they are left alone until one adopts or kills them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForeignTask"][];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFramework: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The framework and its connection to Mesos */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Framework"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHistory: {
        parameters: {
            query?: {
                /** @description Only of this job key */
                job?: string;
                /** @description At most so many, 100 without, 1000 at most */
                limit?: number;
                /** @description Only of this task id */
                task?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened to tasks, newest first, from the durable history: also to those that are no longer kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskHistoryEntry"][];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All jobs (task types), in the order of their definitions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"][];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Job environment */
                environment: string;
                /** @description Job name */
                name: string;
                /** @description Job role */
                role: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    killJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Job environment */
                environment: string;
                /** @description Job name */
                name: string;
                /** @description Job role */
                role: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WishRequest"];
            };
        };
        responses: {
            /** @description Kill every task of one job; instances come back by the restart policy */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainPending: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Job environment */
                environment: string;
                /** @description Job name */
                name: string;
                /** @description Job role */
                role: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why tasks of one job wait: every agent, what it lacks, and the nearest fix */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingReport"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restartJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Job environment */
                environment: string;
                /** @description Job name */
                name: string;
                /** @description Job role */
                role: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RollingRestartRequest"];
            };
        };
        responses: {
            /** @description Rolling restart of one job, batch by batch */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Job environment */
                environment: string;
                /** @description Job name */
                name: string;
                /** @description Job role */
                role: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WishRequest"];
            };
        };
        responses: {
            /** @description Launch the instances of a suspended job again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scaleJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Job environment */
                environment: string;
                /** @description Job name */
                name: string;
                /** @description Job role */
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScaleRequest"];
            };
        };
        responses: {
            /** @description Change the wanted number of instances */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Job environment */
                environment: string;
                /** @description Job name */
                name: string;
                /** @description Job role */
                role: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WishRequest"];
            };
        };
        responses: {
            /** @description Kill every task of one job and launch none */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restartAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RollingRestartRequest"];
            };
        };
        responses: {
            /** @description Rolling restart of every job, batch by batch */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLogLevels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The parts of the host that log, and from which level on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogLevel"][];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setLogLevel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Part of the host, or all */
                component: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogLevelRequest"];
            };
        };
        responses: {
            /** @description Log a part of the host from another level on, until the host ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogLevel"][];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOperations: {
        parameters: {
            query?: {
                /** @description Only those that concern this job key */
                job?: string;
                /** @description Only of this kind */
                kind?: "scale" | "restart" | "rollingRestart" | "killAll" | "kill" | "apply" | "suspend" | "resume" | "setQuota" | "removeQuota" | "endStorm" | "adopt" | "applyPlan" | "drain" | "undrain";
                /** @description At most so many, 100 without, 1000 at most */
                limit?: number;
                /** @description open, ended, or one of the states; without, all that are kept at hand */
                state?: "open" | "ended" | "queued" | "running" | "paused" | "succeeded" | "failed" | "cancelled" | "superseded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Operations, newest first; state=ended answers from the durable history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"][];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Operation id */
                operation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One operation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Operation id */
                operation: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Stop an operation where it is; what was done stays */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Operation id */
                operation: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Begin no further step; the batch under way is finished and the deadline stays */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Operation id */
                operation: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Go on with a paused operation */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Operation id */
                operation: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Take back what an operation did, as a new operation */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts, resources, states and what needs attention */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PlanRequest"];
            };
        };
        responses: {
            /** @description What a change would do: the differences, where tasks would go, what would wait and why. Changes nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanApplyRequest"];
            };
        };
        responses: {
            /** @description Carry out a plan as one operation, all of it or nothing, unless jobs or operations have changed since it was made */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listQuotas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All job roles that have a quota or a job, with what they take */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"][];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Job role */
                role: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Quota and consumption of one job role */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Job role */
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotaRequest"];
            };
        };
        responses: {
            /** @description Limit what production tasks of a job role may take together */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Job role */
                role: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Limit a job role no longer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endStorm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Relaunch at once what was lost in a storm, instead of waiting until it is calm */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description true: also ended tasks that are still kept */
                ended?: "true" | "false";
                /** @description Only of this job key */
                job?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Live tasks; ended ones as well with ended=true */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"][];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Task id */
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One task with its history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adoptTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Task id */
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptRequest"];
            };
        };
        responses: {
            /** @description Take a task nothing explains in as an instance of a job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    killTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Task id */
                task: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["KillRequest"];
            };
        };
        responses: {
            /** @description Kill one task */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restartTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Task id */
                task: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RestartRequest"];
            };
        };
        responses: {
            /** @description Replace one task, the successor first where ports allow */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Problem */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
