import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace mesos. */
export namespace mesos {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a FrameworkID.
         * @deprecated Use mesos.v1.FrameworkID.$Properties instead.
         */
        interface IFrameworkID extends mesos.v1.FrameworkID.$Properties {
        }

        /** Represents a FrameworkID. */
        class FrameworkID {

            /**
             * Constructs a new FrameworkID.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.FrameworkID.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FrameworkID value. */
            value: string;

            /**
             * Creates a new FrameworkID instance using the specified properties.
             * @param [properties] Properties to set
             * @returns FrameworkID instance
             */
            static create(properties: mesos.v1.FrameworkID.$Shape): mesos.v1.FrameworkID & mesos.v1.FrameworkID.$Shape;
            static create(properties?: mesos.v1.FrameworkID.$Properties): mesos.v1.FrameworkID;

            /**
             * Encodes the specified FrameworkID message. Does not implicitly {@link mesos.v1.FrameworkID.verify|verify} messages.
             * @param message FrameworkID message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.FrameworkID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FrameworkID message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.FrameworkID & mesos.v1.FrameworkID.$Shape} FrameworkID
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.FrameworkID & mesos.v1.FrameworkID.$Shape;

            /**
             * Creates a FrameworkID message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FrameworkID
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.FrameworkID;

            /**
             * Creates a plain object from a FrameworkID message. Also converts values to other types if specified.
             * @param message FrameworkID
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.FrameworkID, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FrameworkID to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace FrameworkID {

            /** Properties of a FrameworkID. */
            interface $Properties {

                /** FrameworkID value */
                value: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FrameworkID. */
            type $Shape = mesos.v1.FrameworkID.$Properties;
        }

        /**
         * Properties of an OfferID.
         * @deprecated Use mesos.v1.OfferID.$Properties instead.
         */
        interface IOfferID extends mesos.v1.OfferID.$Properties {
        }

        /** Represents an OfferID. */
        class OfferID {

            /**
             * Constructs a new OfferID.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.OfferID.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OfferID value. */
            value: string;

            /**
             * Creates a new OfferID instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OfferID instance
             */
            static create(properties: mesos.v1.OfferID.$Shape): mesos.v1.OfferID & mesos.v1.OfferID.$Shape;
            static create(properties?: mesos.v1.OfferID.$Properties): mesos.v1.OfferID;

            /**
             * Encodes the specified OfferID message. Does not implicitly {@link mesos.v1.OfferID.verify|verify} messages.
             * @param message OfferID message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.OfferID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OfferID message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.OfferID & mesos.v1.OfferID.$Shape} OfferID
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.OfferID & mesos.v1.OfferID.$Shape;

            /**
             * Creates an OfferID message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OfferID
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.OfferID;

            /**
             * Creates a plain object from an OfferID message. Also converts values to other types if specified.
             * @param message OfferID
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.OfferID, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OfferID to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace OfferID {

            /** Properties of an OfferID. */
            interface $Properties {

                /** OfferID value */
                value: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OfferID. */
            type $Shape = mesos.v1.OfferID.$Properties;
        }

        /**
         * Properties of an AgentID.
         * @deprecated Use mesos.v1.AgentID.$Properties instead.
         */
        interface IAgentID extends mesos.v1.AgentID.$Properties {
        }

        /** Represents an AgentID. */
        class AgentID {

            /**
             * Constructs a new AgentID.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.AgentID.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AgentID value. */
            value: string;

            /**
             * Creates a new AgentID instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AgentID instance
             */
            static create(properties: mesos.v1.AgentID.$Shape): mesos.v1.AgentID & mesos.v1.AgentID.$Shape;
            static create(properties?: mesos.v1.AgentID.$Properties): mesos.v1.AgentID;

            /**
             * Encodes the specified AgentID message. Does not implicitly {@link mesos.v1.AgentID.verify|verify} messages.
             * @param message AgentID message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.AgentID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgentID message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.AgentID & mesos.v1.AgentID.$Shape} AgentID
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.AgentID & mesos.v1.AgentID.$Shape;

            /**
             * Creates an AgentID message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AgentID
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.AgentID;

            /**
             * Creates a plain object from an AgentID message. Also converts values to other types if specified.
             * @param message AgentID
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.AgentID, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AgentID to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AgentID {

            /** Properties of an AgentID. */
            interface $Properties {

                /** AgentID value */
                value: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgentID. */
            type $Shape = mesos.v1.AgentID.$Properties;
        }

        /**
         * Properties of a TaskID.
         * @deprecated Use mesos.v1.TaskID.$Properties instead.
         */
        interface ITaskID extends mesos.v1.TaskID.$Properties {
        }

        /** Represents a TaskID. */
        class TaskID {

            /**
             * Constructs a new TaskID.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.TaskID.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TaskID value. */
            value: string;

            /**
             * Creates a new TaskID instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TaskID instance
             */
            static create(properties: mesos.v1.TaskID.$Shape): mesos.v1.TaskID & mesos.v1.TaskID.$Shape;
            static create(properties?: mesos.v1.TaskID.$Properties): mesos.v1.TaskID;

            /**
             * Encodes the specified TaskID message. Does not implicitly {@link mesos.v1.TaskID.verify|verify} messages.
             * @param message TaskID message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.TaskID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TaskID message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.TaskID & mesos.v1.TaskID.$Shape} TaskID
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.TaskID & mesos.v1.TaskID.$Shape;

            /**
             * Creates a TaskID message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TaskID
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.TaskID;

            /**
             * Creates a plain object from a TaskID message. Also converts values to other types if specified.
             * @param message TaskID
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.TaskID, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TaskID to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TaskID {

            /** Properties of a TaskID. */
            interface $Properties {

                /** TaskID value */
                value: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TaskID. */
            type $Shape = mesos.v1.TaskID.$Properties;
        }

        /**
         * Properties of an ExecutorID.
         * @deprecated Use mesos.v1.ExecutorID.$Properties instead.
         */
        interface IExecutorID extends mesos.v1.ExecutorID.$Properties {
        }

        /** Represents an ExecutorID. */
        class ExecutorID {

            /**
             * Constructs a new ExecutorID.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.ExecutorID.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExecutorID value. */
            value: string;

            /**
             * Creates a new ExecutorID instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ExecutorID instance
             */
            static create(properties: mesos.v1.ExecutorID.$Shape): mesos.v1.ExecutorID & mesos.v1.ExecutorID.$Shape;
            static create(properties?: mesos.v1.ExecutorID.$Properties): mesos.v1.ExecutorID;

            /**
             * Encodes the specified ExecutorID message. Does not implicitly {@link mesos.v1.ExecutorID.verify|verify} messages.
             * @param message ExecutorID message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.ExecutorID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExecutorID message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.ExecutorID & mesos.v1.ExecutorID.$Shape} ExecutorID
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.ExecutorID & mesos.v1.ExecutorID.$Shape;

            /**
             * Creates an ExecutorID message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ExecutorID
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.ExecutorID;

            /**
             * Creates a plain object from an ExecutorID message. Also converts values to other types if specified.
             * @param message ExecutorID
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.ExecutorID, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ExecutorID to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ExecutorID {

            /** Properties of an ExecutorID. */
            interface $Properties {

                /** ExecutorID value */
                value: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExecutorID. */
            type $Shape = mesos.v1.ExecutorID.$Properties;
        }

        /**
         * Properties of a ContainerID.
         * @deprecated Use mesos.v1.ContainerID.$Properties instead.
         */
        interface IContainerID extends mesos.v1.ContainerID.$Properties {
        }

        /** Represents a ContainerID. */
        class ContainerID {

            /**
             * Constructs a new ContainerID.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.ContainerID.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerID value. */
            value: string;

            /** ContainerID parent. */
            parent?: (mesos.v1.ContainerID.$Properties|null);

            /**
             * Creates a new ContainerID instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerID instance
             */
            static create(properties: mesos.v1.ContainerID.$Shape): mesos.v1.ContainerID & mesos.v1.ContainerID.$Shape;
            static create(properties?: mesos.v1.ContainerID.$Properties): mesos.v1.ContainerID;

            /**
             * Encodes the specified ContainerID message. Does not implicitly {@link mesos.v1.ContainerID.verify|verify} messages.
             * @param message ContainerID message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.ContainerID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerID message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.ContainerID & mesos.v1.ContainerID.$Shape} ContainerID
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.ContainerID & mesos.v1.ContainerID.$Shape;

            /**
             * Creates a ContainerID message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerID
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.ContainerID;

            /**
             * Creates a plain object from a ContainerID message. Also converts values to other types if specified.
             * @param message ContainerID
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.ContainerID, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerID to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerID {

            /** Properties of a ContainerID. */
            interface $Properties {

                /** ContainerID value */
                value: string;

                /** ContainerID parent */
                parent?: (mesos.v1.ContainerID.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerID. */
            type $Shape = mesos.v1.ContainerID.$Properties;
        }

        /**
         * Properties of a ResourceProviderID.
         * @deprecated Use mesos.v1.ResourceProviderID.$Properties instead.
         */
        interface IResourceProviderID extends mesos.v1.ResourceProviderID.$Properties {
        }

        /** Represents a ResourceProviderID. */
        class ResourceProviderID {

            /**
             * Constructs a new ResourceProviderID.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.ResourceProviderID.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ResourceProviderID value. */
            value: string;

            /**
             * Creates a new ResourceProviderID instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ResourceProviderID instance
             */
            static create(properties: mesos.v1.ResourceProviderID.$Shape): mesos.v1.ResourceProviderID & mesos.v1.ResourceProviderID.$Shape;
            static create(properties?: mesos.v1.ResourceProviderID.$Properties): mesos.v1.ResourceProviderID;

            /**
             * Encodes the specified ResourceProviderID message. Does not implicitly {@link mesos.v1.ResourceProviderID.verify|verify} messages.
             * @param message ResourceProviderID message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.ResourceProviderID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ResourceProviderID message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.ResourceProviderID & mesos.v1.ResourceProviderID.$Shape} ResourceProviderID
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.ResourceProviderID & mesos.v1.ResourceProviderID.$Shape;

            /**
             * Creates a ResourceProviderID message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ResourceProviderID
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.ResourceProviderID;

            /**
             * Creates a plain object from a ResourceProviderID message. Also converts values to other types if specified.
             * @param message ResourceProviderID
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.ResourceProviderID, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ResourceProviderID to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ResourceProviderID {

            /** Properties of a ResourceProviderID. */
            interface $Properties {

                /** ResourceProviderID value */
                value: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ResourceProviderID. */
            type $Shape = mesos.v1.ResourceProviderID.$Properties;
        }

        /**
         * Properties of an OperationID.
         * @deprecated Use mesos.v1.OperationID.$Properties instead.
         */
        interface IOperationID extends mesos.v1.OperationID.$Properties {
        }

        /** Represents an OperationID. */
        class OperationID {

            /**
             * Constructs a new OperationID.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.OperationID.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OperationID value. */
            value: string;

            /**
             * Creates a new OperationID instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OperationID instance
             */
            static create(properties: mesos.v1.OperationID.$Shape): mesos.v1.OperationID & mesos.v1.OperationID.$Shape;
            static create(properties?: mesos.v1.OperationID.$Properties): mesos.v1.OperationID;

            /**
             * Encodes the specified OperationID message. Does not implicitly {@link mesos.v1.OperationID.verify|verify} messages.
             * @param message OperationID message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.OperationID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OperationID message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.OperationID & mesos.v1.OperationID.$Shape} OperationID
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.OperationID & mesos.v1.OperationID.$Shape;

            /**
             * Creates an OperationID message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OperationID
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.OperationID;

            /**
             * Creates a plain object from an OperationID message. Also converts values to other types if specified.
             * @param message OperationID
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.OperationID, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OperationID to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace OperationID {

            /** Properties of an OperationID. */
            interface $Properties {

                /** OperationID value */
                value: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OperationID. */
            type $Shape = mesos.v1.OperationID.$Properties;
        }

        /**
         * Properties of a TimeInfo.
         * @deprecated Use mesos.v1.TimeInfo.$Properties instead.
         */
        interface ITimeInfo extends mesos.v1.TimeInfo.$Properties {
        }

        /** Represents a TimeInfo. */
        class TimeInfo {

            /**
             * Constructs a new TimeInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.TimeInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TimeInfo nanoseconds. */
            nanoseconds: (number|Long);

            /**
             * Creates a new TimeInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TimeInfo instance
             */
            static create(properties: mesos.v1.TimeInfo.$Shape): mesos.v1.TimeInfo & mesos.v1.TimeInfo.$Shape;
            static create(properties?: mesos.v1.TimeInfo.$Properties): mesos.v1.TimeInfo;

            /**
             * Encodes the specified TimeInfo message. Does not implicitly {@link mesos.v1.TimeInfo.verify|verify} messages.
             * @param message TimeInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.TimeInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TimeInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.TimeInfo & mesos.v1.TimeInfo.$Shape} TimeInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.TimeInfo & mesos.v1.TimeInfo.$Shape;

            /**
             * Creates a TimeInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TimeInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.TimeInfo;

            /**
             * Creates a plain object from a TimeInfo message. Also converts values to other types if specified.
             * @param message TimeInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.TimeInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TimeInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TimeInfo {

            /** Properties of a TimeInfo. */
            interface $Properties {

                /** TimeInfo nanoseconds */
                nanoseconds: (number|Long);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TimeInfo. */
            type $Shape = mesos.v1.TimeInfo.$Properties;
        }

        /**
         * Properties of a DurationInfo.
         * @deprecated Use mesos.v1.DurationInfo.$Properties instead.
         */
        interface IDurationInfo extends mesos.v1.DurationInfo.$Properties {
        }

        /** Represents a DurationInfo. */
        class DurationInfo {

            /**
             * Constructs a new DurationInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.DurationInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DurationInfo nanoseconds. */
            nanoseconds: (number|Long);

            /**
             * Creates a new DurationInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DurationInfo instance
             */
            static create(properties: mesos.v1.DurationInfo.$Shape): mesos.v1.DurationInfo & mesos.v1.DurationInfo.$Shape;
            static create(properties?: mesos.v1.DurationInfo.$Properties): mesos.v1.DurationInfo;

            /**
             * Encodes the specified DurationInfo message. Does not implicitly {@link mesos.v1.DurationInfo.verify|verify} messages.
             * @param message DurationInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.DurationInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DurationInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.DurationInfo & mesos.v1.DurationInfo.$Shape} DurationInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.DurationInfo & mesos.v1.DurationInfo.$Shape;

            /**
             * Creates a DurationInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns DurationInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.DurationInfo;

            /**
             * Creates a plain object from a DurationInfo message. Also converts values to other types if specified.
             * @param message DurationInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.DurationInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this DurationInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace DurationInfo {

            /** Properties of a DurationInfo. */
            interface $Properties {

                /** DurationInfo nanoseconds */
                nanoseconds: (number|Long);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DurationInfo. */
            type $Shape = mesos.v1.DurationInfo.$Properties;
        }

        /**
         * Properties of an Address.
         * @deprecated Use mesos.v1.Address.$Properties instead.
         */
        interface IAddress extends mesos.v1.Address.$Properties {
        }

        /** Represents an Address. */
        class Address {

            /**
             * Constructs a new Address.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Address.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Address hostname. */
            hostname: string;

            /** Address ip. */
            ip: string;

            /** Address port. */
            port: number;

            /**
             * Creates a new Address instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Address instance
             */
            static create(properties: mesos.v1.Address.$Shape): mesos.v1.Address & mesos.v1.Address.$Shape;
            static create(properties?: mesos.v1.Address.$Properties): mesos.v1.Address;

            /**
             * Encodes the specified Address message. Does not implicitly {@link mesos.v1.Address.verify|verify} messages.
             * @param message Address message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Address.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Address message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Address & mesos.v1.Address.$Shape} Address
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Address & mesos.v1.Address.$Shape;

            /**
             * Creates an Address message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Address
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Address;

            /**
             * Creates a plain object from an Address message. Also converts values to other types if specified.
             * @param message Address
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Address, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Address to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Address {

            /** Properties of an Address. */
            interface $Properties {

                /** Address hostname */
                hostname?: (string|null);

                /** Address ip */
                ip?: (string|null);

                /** Address port */
                port: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Address. */
            type $Shape = mesos.v1.Address.$Properties;
        }

        /**
         * Properties of a URL.
         * @deprecated Use mesos.v1.URL.$Properties instead.
         */
        interface IURL extends mesos.v1.URL.$Properties {
        }

        /** Represents a URL. */
        class URL {

            /**
             * Constructs a new URL.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.URL.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** URL scheme. */
            scheme: string;

            /** URL address. */
            address: mesos.v1.Address.$Properties;

            /** URL path. */
            path: string;

            /** URL query. */
            query: mesos.v1.Parameter.$Properties[];

            /** URL fragment. */
            fragment: string;

            /**
             * Creates a new URL instance using the specified properties.
             * @param [properties] Properties to set
             * @returns URL instance
             */
            static create(properties: mesos.v1.URL.$Shape): mesos.v1.URL & mesos.v1.URL.$Shape;
            static create(properties?: mesos.v1.URL.$Properties): mesos.v1.URL;

            /**
             * Encodes the specified URL message. Does not implicitly {@link mesos.v1.URL.verify|verify} messages.
             * @param message URL message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.URL.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a URL message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.URL & mesos.v1.URL.$Shape} URL
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.URL & mesos.v1.URL.$Shape;

            /**
             * Creates a URL message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns URL
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.URL;

            /**
             * Creates a plain object from a URL message. Also converts values to other types if specified.
             * @param message URL
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.URL, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this URL to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace URL {

            /** Properties of a URL. */
            interface $Properties {

                /** URL scheme */
                scheme: string;

                /** URL address */
                address: mesos.v1.Address.$Properties;

                /** URL path */
                path?: (string|null);

                /** URL query */
                query?: (mesos.v1.Parameter.$Properties[]|null);

                /** URL fragment */
                fragment?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a URL. */
            type $Shape = mesos.v1.URL.$Properties;
        }

        /**
         * Properties of an Unavailability.
         * @deprecated Use mesos.v1.Unavailability.$Properties instead.
         */
        interface IUnavailability extends mesos.v1.Unavailability.$Properties {
        }

        /** Represents an Unavailability. */
        class Unavailability {

            /**
             * Constructs a new Unavailability.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Unavailability.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Unavailability start. */
            start: mesos.v1.TimeInfo.$Properties;

            /** Unavailability duration. */
            duration?: (mesos.v1.DurationInfo.$Properties|null);

            /**
             * Creates a new Unavailability instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Unavailability instance
             */
            static create(properties: mesos.v1.Unavailability.$Shape): mesos.v1.Unavailability & mesos.v1.Unavailability.$Shape;
            static create(properties?: mesos.v1.Unavailability.$Properties): mesos.v1.Unavailability;

            /**
             * Encodes the specified Unavailability message. Does not implicitly {@link mesos.v1.Unavailability.verify|verify} messages.
             * @param message Unavailability message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Unavailability.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Unavailability message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Unavailability & mesos.v1.Unavailability.$Shape} Unavailability
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Unavailability & mesos.v1.Unavailability.$Shape;

            /**
             * Creates an Unavailability message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Unavailability
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Unavailability;

            /**
             * Creates a plain object from an Unavailability message. Also converts values to other types if specified.
             * @param message Unavailability
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Unavailability, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Unavailability to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Unavailability {

            /** Properties of an Unavailability. */
            interface $Properties {

                /** Unavailability start */
                start: mesos.v1.TimeInfo.$Properties;

                /** Unavailability duration */
                duration?: (mesos.v1.DurationInfo.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Unavailability. */
            type $Shape = mesos.v1.Unavailability.$Properties;
        }

        /**
         * Properties of a FrameworkInfo.
         * @deprecated Use mesos.v1.FrameworkInfo.$Properties instead.
         */
        interface IFrameworkInfo extends mesos.v1.FrameworkInfo.$Properties {
        }

        /** Represents a FrameworkInfo. */
        class FrameworkInfo {

            /**
             * Constructs a new FrameworkInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.FrameworkInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FrameworkInfo user. */
            user: string;

            /** FrameworkInfo name. */
            name: string;

            /** FrameworkInfo id. */
            id?: (mesos.v1.FrameworkID.$Properties|null);

            /** FrameworkInfo failoverTimeout. */
            failoverTimeout: number;

            /** FrameworkInfo checkpoint. */
            checkpoint: boolean;

            /** FrameworkInfo role. */
            role: string;

            /** FrameworkInfo roles. */
            roles: string[];

            /** FrameworkInfo hostname. */
            hostname: string;

            /** FrameworkInfo principal. */
            principal: string;

            /** FrameworkInfo webuiUrl. */
            webuiUrl: string;

            /** FrameworkInfo capabilities. */
            capabilities: mesos.v1.FrameworkInfo.Capability.$Properties[];

            /** FrameworkInfo labels. */
            labels?: (mesos.v1.Labels.$Properties|null);

            /** FrameworkInfo offerFilters. */
            offerFilters: { [k: string]: mesos.v1.OfferFilters.$Properties };

            /**
             * Creates a new FrameworkInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns FrameworkInfo instance
             */
            static create(properties: mesos.v1.FrameworkInfo.$Shape): mesos.v1.FrameworkInfo & mesos.v1.FrameworkInfo.$Shape;
            static create(properties?: mesos.v1.FrameworkInfo.$Properties): mesos.v1.FrameworkInfo;

            /**
             * Encodes the specified FrameworkInfo message. Does not implicitly {@link mesos.v1.FrameworkInfo.verify|verify} messages.
             * @param message FrameworkInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.FrameworkInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FrameworkInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.FrameworkInfo & mesos.v1.FrameworkInfo.$Shape} FrameworkInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.FrameworkInfo & mesos.v1.FrameworkInfo.$Shape;

            /**
             * Creates a FrameworkInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FrameworkInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.FrameworkInfo;

            /**
             * Creates a plain object from a FrameworkInfo message. Also converts values to other types if specified.
             * @param message FrameworkInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.FrameworkInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FrameworkInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace FrameworkInfo {

            /** Properties of a FrameworkInfo. */
            interface $Properties {

                /** FrameworkInfo user */
                user: string;

                /** FrameworkInfo name */
                name: string;

                /** FrameworkInfo id */
                id?: (mesos.v1.FrameworkID.$Properties|null);

                /** FrameworkInfo failoverTimeout */
                failoverTimeout?: (number|null);

                /** FrameworkInfo checkpoint */
                checkpoint?: (boolean|null);

                /** FrameworkInfo role */
                role?: (string|null);

                /** FrameworkInfo roles */
                roles?: (string[]|null);

                /** FrameworkInfo hostname */
                hostname?: (string|null);

                /** FrameworkInfo principal */
                principal?: (string|null);

                /** FrameworkInfo webuiUrl */
                webuiUrl?: (string|null);

                /** FrameworkInfo capabilities */
                capabilities?: (mesos.v1.FrameworkInfo.Capability.$Properties[]|null);

                /** FrameworkInfo labels */
                labels?: (mesos.v1.Labels.$Properties|null);

                /** FrameworkInfo offerFilters */
                offerFilters?: ({ [k: string]: mesos.v1.OfferFilters.$Properties }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FrameworkInfo. */
            type $Shape = mesos.v1.FrameworkInfo.$Properties;

            /**
             * Properties of a Capability.
             * @deprecated Use mesos.v1.FrameworkInfo.Capability.$Properties instead.
             */
            interface ICapability extends mesos.v1.FrameworkInfo.Capability.$Properties {
            }

            /** Represents a Capability. */
            class Capability {

                /**
                 * Constructs a new Capability.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.FrameworkInfo.Capability.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Capability type. */
                type: mesos.v1.FrameworkInfo.Capability.Type;

                /**
                 * Creates a new Capability instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Capability instance
                 */
                static create(properties: mesos.v1.FrameworkInfo.Capability.$Shape): mesos.v1.FrameworkInfo.Capability & mesos.v1.FrameworkInfo.Capability.$Shape;
                static create(properties?: mesos.v1.FrameworkInfo.Capability.$Properties): mesos.v1.FrameworkInfo.Capability;

                /**
                 * Encodes the specified Capability message. Does not implicitly {@link mesos.v1.FrameworkInfo.Capability.verify|verify} messages.
                 * @param message Capability message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.FrameworkInfo.Capability.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Capability message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.FrameworkInfo.Capability & mesos.v1.FrameworkInfo.Capability.$Shape} Capability
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.FrameworkInfo.Capability & mesos.v1.FrameworkInfo.Capability.$Shape;

                /**
                 * Creates a Capability message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Capability
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.FrameworkInfo.Capability;

                /**
                 * Creates a plain object from a Capability message. Also converts values to other types if specified.
                 * @param message Capability
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.FrameworkInfo.Capability, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Capability to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Capability {

                /** Properties of a Capability. */
                interface $Properties {

                    /** Capability type */
                    type?: (mesos.v1.FrameworkInfo.Capability.Type|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Capability. */
                type $Shape = mesos.v1.FrameworkInfo.Capability.$Properties;

                /** Type enum. */
                enum Type {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** REVOCABLE_RESOURCES value */
                    REVOCABLE_RESOURCES = 1,

                    /** TASK_KILLING_STATE value */
                    TASK_KILLING_STATE = 2,

                    /** GPU_RESOURCES value */
                    GPU_RESOURCES = 3,

                    /** SHARED_RESOURCES value */
                    SHARED_RESOURCES = 4,

                    /** PARTITION_AWARE value */
                    PARTITION_AWARE = 5,

                    /** MULTI_ROLE value */
                    MULTI_ROLE = 6,

                    /** RESERVATION_REFINEMENT value */
                    RESERVATION_REFINEMENT = 7,

                    /** REGION_AWARE value */
                    REGION_AWARE = 8
                }
            }
        }

        /**
         * Properties of a CheckInfo.
         * @deprecated Use mesos.v1.CheckInfo.$Properties instead.
         */
        interface ICheckInfo extends mesos.v1.CheckInfo.$Properties {
        }

        /** Represents a CheckInfo. */
        class CheckInfo {

            /**
             * Constructs a new CheckInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.CheckInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CheckInfo type. */
            type: mesos.v1.CheckInfo.Type;

            /** CheckInfo command. */
            command?: (mesos.v1.CheckInfo.Command.$Properties|null);

            /** CheckInfo http. */
            http?: (mesos.v1.CheckInfo.Http.$Properties|null);

            /** CheckInfo tcp. */
            tcp?: (mesos.v1.CheckInfo.Tcp.$Properties|null);

            /** CheckInfo delaySeconds. */
            delaySeconds: number;

            /** CheckInfo intervalSeconds. */
            intervalSeconds: number;

            /** CheckInfo timeoutSeconds. */
            timeoutSeconds: number;

            /**
             * Creates a new CheckInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CheckInfo instance
             */
            static create(properties: mesos.v1.CheckInfo.$Shape): mesos.v1.CheckInfo & mesos.v1.CheckInfo.$Shape;
            static create(properties?: mesos.v1.CheckInfo.$Properties): mesos.v1.CheckInfo;

            /**
             * Encodes the specified CheckInfo message. Does not implicitly {@link mesos.v1.CheckInfo.verify|verify} messages.
             * @param message CheckInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.CheckInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.CheckInfo & mesos.v1.CheckInfo.$Shape} CheckInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.CheckInfo & mesos.v1.CheckInfo.$Shape;

            /**
             * Creates a CheckInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CheckInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.CheckInfo;

            /**
             * Creates a plain object from a CheckInfo message. Also converts values to other types if specified.
             * @param message CheckInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.CheckInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CheckInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CheckInfo {

            /** Properties of a CheckInfo. */
            interface $Properties {

                /** CheckInfo type */
                type?: (mesos.v1.CheckInfo.Type|null);

                /** CheckInfo command */
                command?: (mesos.v1.CheckInfo.Command.$Properties|null);

                /** CheckInfo http */
                http?: (mesos.v1.CheckInfo.Http.$Properties|null);

                /** CheckInfo tcp */
                tcp?: (mesos.v1.CheckInfo.Tcp.$Properties|null);

                /** CheckInfo delaySeconds */
                delaySeconds?: (number|null);

                /** CheckInfo intervalSeconds */
                intervalSeconds?: (number|null);

                /** CheckInfo timeoutSeconds */
                timeoutSeconds?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckInfo. */
            type $Shape = mesos.v1.CheckInfo.$Properties;

            /**
             * Properties of a Command.
             * @deprecated Use mesos.v1.CheckInfo.Command.$Properties instead.
             */
            interface ICommand extends mesos.v1.CheckInfo.Command.$Properties {
            }

            /** Represents a Command. */
            class Command {

                /**
                 * Constructs a new Command.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.CheckInfo.Command.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Command command. */
                command: mesos.v1.CommandInfo.$Properties;

                /**
                 * Creates a new Command instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Command instance
                 */
                static create(properties: mesos.v1.CheckInfo.Command.$Shape): mesos.v1.CheckInfo.Command & mesos.v1.CheckInfo.Command.$Shape;
                static create(properties?: mesos.v1.CheckInfo.Command.$Properties): mesos.v1.CheckInfo.Command;

                /**
                 * Encodes the specified Command message. Does not implicitly {@link mesos.v1.CheckInfo.Command.verify|verify} messages.
                 * @param message Command message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.CheckInfo.Command.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Command message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.CheckInfo.Command & mesos.v1.CheckInfo.Command.$Shape} Command
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.CheckInfo.Command & mesos.v1.CheckInfo.Command.$Shape;

                /**
                 * Creates a Command message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Command
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.CheckInfo.Command;

                /**
                 * Creates a plain object from a Command message. Also converts values to other types if specified.
                 * @param message Command
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.CheckInfo.Command, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Command to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Command {

                /** Properties of a Command. */
                interface $Properties {

                    /** Command command */
                    command: mesos.v1.CommandInfo.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Command. */
                type $Shape = mesos.v1.CheckInfo.Command.$Properties;
            }

            /**
             * Properties of a Http.
             * @deprecated Use mesos.v1.CheckInfo.Http.$Properties instead.
             */
            interface IHttp extends mesos.v1.CheckInfo.Http.$Properties {
            }

            /** Represents a Http. */
            class Http {

                /**
                 * Constructs a new Http.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.CheckInfo.Http.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Http port. */
                port: number;

                /** Http path. */
                path: string;

                /**
                 * Creates a new Http instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Http instance
                 */
                static create(properties: mesos.v1.CheckInfo.Http.$Shape): mesos.v1.CheckInfo.Http & mesos.v1.CheckInfo.Http.$Shape;
                static create(properties?: mesos.v1.CheckInfo.Http.$Properties): mesos.v1.CheckInfo.Http;

                /**
                 * Encodes the specified Http message. Does not implicitly {@link mesos.v1.CheckInfo.Http.verify|verify} messages.
                 * @param message Http message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.CheckInfo.Http.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Http message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.CheckInfo.Http & mesos.v1.CheckInfo.Http.$Shape} Http
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.CheckInfo.Http & mesos.v1.CheckInfo.Http.$Shape;

                /**
                 * Creates a Http message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Http
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.CheckInfo.Http;

                /**
                 * Creates a plain object from a Http message. Also converts values to other types if specified.
                 * @param message Http
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.CheckInfo.Http, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Http to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Http {

                /** Properties of a Http. */
                interface $Properties {

                    /** Http port */
                    port: number;

                    /** Http path */
                    path?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Http. */
                type $Shape = mesos.v1.CheckInfo.Http.$Properties;
            }

            /**
             * Properties of a Tcp.
             * @deprecated Use mesos.v1.CheckInfo.Tcp.$Properties instead.
             */
            interface ITcp extends mesos.v1.CheckInfo.Tcp.$Properties {
            }

            /** Represents a Tcp. */
            class Tcp {

                /**
                 * Constructs a new Tcp.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.CheckInfo.Tcp.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Tcp port. */
                port: number;

                /**
                 * Creates a new Tcp instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Tcp instance
                 */
                static create(properties: mesos.v1.CheckInfo.Tcp.$Shape): mesos.v1.CheckInfo.Tcp & mesos.v1.CheckInfo.Tcp.$Shape;
                static create(properties?: mesos.v1.CheckInfo.Tcp.$Properties): mesos.v1.CheckInfo.Tcp;

                /**
                 * Encodes the specified Tcp message. Does not implicitly {@link mesos.v1.CheckInfo.Tcp.verify|verify} messages.
                 * @param message Tcp message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.CheckInfo.Tcp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Tcp message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.CheckInfo.Tcp & mesos.v1.CheckInfo.Tcp.$Shape} Tcp
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.CheckInfo.Tcp & mesos.v1.CheckInfo.Tcp.$Shape;

                /**
                 * Creates a Tcp message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Tcp
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.CheckInfo.Tcp;

                /**
                 * Creates a plain object from a Tcp message. Also converts values to other types if specified.
                 * @param message Tcp
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.CheckInfo.Tcp, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Tcp to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Tcp {

                /** Properties of a Tcp. */
                interface $Properties {

                    /** Tcp port */
                    port: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Tcp. */
                type $Shape = mesos.v1.CheckInfo.Tcp.$Properties;
            }

            /** Type enum. */
            enum Type {

                /** UNKNOWN value */
                UNKNOWN = 0,

                /** COMMAND value */
                COMMAND = 1,

                /** HTTP value */
                HTTP = 2,

                /** TCP value */
                TCP = 3
            }
        }

        /**
         * Properties of a HealthCheck.
         * @deprecated Use mesos.v1.HealthCheck.$Properties instead.
         */
        interface IHealthCheck extends mesos.v1.HealthCheck.$Properties {
        }

        /** Represents a HealthCheck. */
        class HealthCheck {

            /**
             * Constructs a new HealthCheck.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.HealthCheck.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HealthCheck delaySeconds. */
            delaySeconds: number;

            /** HealthCheck intervalSeconds. */
            intervalSeconds: number;

            /** HealthCheck timeoutSeconds. */
            timeoutSeconds: number;

            /** HealthCheck consecutiveFailures. */
            consecutiveFailures: number;

            /** HealthCheck gracePeriodSeconds. */
            gracePeriodSeconds: number;

            /** HealthCheck type. */
            type: mesos.v1.HealthCheck.Type;

            /** HealthCheck command. */
            command?: (mesos.v1.CommandInfo.$Properties|null);

            /** HealthCheck http. */
            http?: (mesos.v1.HealthCheck.HTTPCheckInfo.$Properties|null);

            /** HealthCheck tcp. */
            tcp?: (mesos.v1.HealthCheck.TCPCheckInfo.$Properties|null);

            /**
             * Creates a new HealthCheck instance using the specified properties.
             * @param [properties] Properties to set
             * @returns HealthCheck instance
             */
            static create(properties: mesos.v1.HealthCheck.$Shape): mesos.v1.HealthCheck & mesos.v1.HealthCheck.$Shape;
            static create(properties?: mesos.v1.HealthCheck.$Properties): mesos.v1.HealthCheck;

            /**
             * Encodes the specified HealthCheck message. Does not implicitly {@link mesos.v1.HealthCheck.verify|verify} messages.
             * @param message HealthCheck message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.HealthCheck.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HealthCheck message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.HealthCheck & mesos.v1.HealthCheck.$Shape} HealthCheck
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.HealthCheck & mesos.v1.HealthCheck.$Shape;

            /**
             * Creates a HealthCheck message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns HealthCheck
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.HealthCheck;

            /**
             * Creates a plain object from a HealthCheck message. Also converts values to other types if specified.
             * @param message HealthCheck
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.HealthCheck, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this HealthCheck to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace HealthCheck {

            /** Properties of a HealthCheck. */
            interface $Properties {

                /** HealthCheck delaySeconds */
                delaySeconds?: (number|null);

                /** HealthCheck intervalSeconds */
                intervalSeconds?: (number|null);

                /** HealthCheck timeoutSeconds */
                timeoutSeconds?: (number|null);

                /** HealthCheck consecutiveFailures */
                consecutiveFailures?: (number|null);

                /** HealthCheck gracePeriodSeconds */
                gracePeriodSeconds?: (number|null);

                /** HealthCheck type */
                type?: (mesos.v1.HealthCheck.Type|null);

                /** HealthCheck command */
                command?: (mesos.v1.CommandInfo.$Properties|null);

                /** HealthCheck http */
                http?: (mesos.v1.HealthCheck.HTTPCheckInfo.$Properties|null);

                /** HealthCheck tcp */
                tcp?: (mesos.v1.HealthCheck.TCPCheckInfo.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HealthCheck. */
            type $Shape = mesos.v1.HealthCheck.$Properties;

            /**
             * Properties of a HTTPCheckInfo.
             * @deprecated Use mesos.v1.HealthCheck.HTTPCheckInfo.$Properties instead.
             */
            interface IHTTPCheckInfo extends mesos.v1.HealthCheck.HTTPCheckInfo.$Properties {
            }

            /** Represents a HTTPCheckInfo. */
            class HTTPCheckInfo {

                /**
                 * Constructs a new HTTPCheckInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.HealthCheck.HTTPCheckInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HTTPCheckInfo protocol. */
                protocol: mesos.v1.NetworkInfo.Protocol;

                /** HTTPCheckInfo scheme. */
                scheme: string;

                /** HTTPCheckInfo port. */
                port: number;

                /** HTTPCheckInfo path. */
                path: string;

                /** HTTPCheckInfo statuses. */
                statuses: number[];

                /**
                 * Creates a new HTTPCheckInfo instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns HTTPCheckInfo instance
                 */
                static create(properties: mesos.v1.HealthCheck.HTTPCheckInfo.$Shape): mesos.v1.HealthCheck.HTTPCheckInfo & mesos.v1.HealthCheck.HTTPCheckInfo.$Shape;
                static create(properties?: mesos.v1.HealthCheck.HTTPCheckInfo.$Properties): mesos.v1.HealthCheck.HTTPCheckInfo;

                /**
                 * Encodes the specified HTTPCheckInfo message. Does not implicitly {@link mesos.v1.HealthCheck.HTTPCheckInfo.verify|verify} messages.
                 * @param message HTTPCheckInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.HealthCheck.HTTPCheckInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HTTPCheckInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.HealthCheck.HTTPCheckInfo & mesos.v1.HealthCheck.HTTPCheckInfo.$Shape} HTTPCheckInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.HealthCheck.HTTPCheckInfo & mesos.v1.HealthCheck.HTTPCheckInfo.$Shape;

                /**
                 * Creates a HTTPCheckInfo message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns HTTPCheckInfo
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.HealthCheck.HTTPCheckInfo;

                /**
                 * Creates a plain object from a HTTPCheckInfo message. Also converts values to other types if specified.
                 * @param message HTTPCheckInfo
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.HealthCheck.HTTPCheckInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this HTTPCheckInfo to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace HTTPCheckInfo {

                /** Properties of a HTTPCheckInfo. */
                interface $Properties {

                    /** HTTPCheckInfo protocol */
                    protocol?: (mesos.v1.NetworkInfo.Protocol|null);

                    /** HTTPCheckInfo scheme */
                    scheme?: (string|null);

                    /** HTTPCheckInfo port */
                    port: number;

                    /** HTTPCheckInfo path */
                    path?: (string|null);

                    /** HTTPCheckInfo statuses */
                    statuses?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HTTPCheckInfo. */
                type $Shape = mesos.v1.HealthCheck.HTTPCheckInfo.$Properties;
            }

            /**
             * Properties of a TCPCheckInfo.
             * @deprecated Use mesos.v1.HealthCheck.TCPCheckInfo.$Properties instead.
             */
            interface ITCPCheckInfo extends mesos.v1.HealthCheck.TCPCheckInfo.$Properties {
            }

            /** Represents a TCPCheckInfo. */
            class TCPCheckInfo {

                /**
                 * Constructs a new TCPCheckInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.HealthCheck.TCPCheckInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TCPCheckInfo protocol. */
                protocol: mesos.v1.NetworkInfo.Protocol;

                /** TCPCheckInfo port. */
                port: number;

                /**
                 * Creates a new TCPCheckInfo instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TCPCheckInfo instance
                 */
                static create(properties: mesos.v1.HealthCheck.TCPCheckInfo.$Shape): mesos.v1.HealthCheck.TCPCheckInfo & mesos.v1.HealthCheck.TCPCheckInfo.$Shape;
                static create(properties?: mesos.v1.HealthCheck.TCPCheckInfo.$Properties): mesos.v1.HealthCheck.TCPCheckInfo;

                /**
                 * Encodes the specified TCPCheckInfo message. Does not implicitly {@link mesos.v1.HealthCheck.TCPCheckInfo.verify|verify} messages.
                 * @param message TCPCheckInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.HealthCheck.TCPCheckInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TCPCheckInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.HealthCheck.TCPCheckInfo & mesos.v1.HealthCheck.TCPCheckInfo.$Shape} TCPCheckInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.HealthCheck.TCPCheckInfo & mesos.v1.HealthCheck.TCPCheckInfo.$Shape;

                /**
                 * Creates a TCPCheckInfo message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns TCPCheckInfo
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.HealthCheck.TCPCheckInfo;

                /**
                 * Creates a plain object from a TCPCheckInfo message. Also converts values to other types if specified.
                 * @param message TCPCheckInfo
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.HealthCheck.TCPCheckInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this TCPCheckInfo to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace TCPCheckInfo {

                /** Properties of a TCPCheckInfo. */
                interface $Properties {

                    /** TCPCheckInfo protocol */
                    protocol?: (mesos.v1.NetworkInfo.Protocol|null);

                    /** TCPCheckInfo port */
                    port: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TCPCheckInfo. */
                type $Shape = mesos.v1.HealthCheck.TCPCheckInfo.$Properties;
            }

            /** Type enum. */
            enum Type {

                /** UNKNOWN value */
                UNKNOWN = 0,

                /** COMMAND value */
                COMMAND = 1,

                /** HTTP value */
                HTTP = 2,

                /** TCP value */
                TCP = 3
            }
        }

        /**
         * Properties of a KillPolicy.
         * @deprecated Use mesos.v1.KillPolicy.$Properties instead.
         */
        interface IKillPolicy extends mesos.v1.KillPolicy.$Properties {
        }

        /** Represents a KillPolicy. */
        class KillPolicy {

            /**
             * Constructs a new KillPolicy.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.KillPolicy.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KillPolicy gracePeriod. */
            gracePeriod?: (mesos.v1.DurationInfo.$Properties|null);

            /**
             * Creates a new KillPolicy instance using the specified properties.
             * @param [properties] Properties to set
             * @returns KillPolicy instance
             */
            static create(properties: mesos.v1.KillPolicy.$Shape): mesos.v1.KillPolicy & mesos.v1.KillPolicy.$Shape;
            static create(properties?: mesos.v1.KillPolicy.$Properties): mesos.v1.KillPolicy;

            /**
             * Encodes the specified KillPolicy message. Does not implicitly {@link mesos.v1.KillPolicy.verify|verify} messages.
             * @param message KillPolicy message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.KillPolicy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KillPolicy message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.KillPolicy & mesos.v1.KillPolicy.$Shape} KillPolicy
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.KillPolicy & mesos.v1.KillPolicy.$Shape;

            /**
             * Creates a KillPolicy message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns KillPolicy
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.KillPolicy;

            /**
             * Creates a plain object from a KillPolicy message. Also converts values to other types if specified.
             * @param message KillPolicy
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.KillPolicy, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this KillPolicy to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace KillPolicy {

            /** Properties of a KillPolicy. */
            interface $Properties {

                /** KillPolicy gracePeriod */
                gracePeriod?: (mesos.v1.DurationInfo.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KillPolicy. */
            type $Shape = mesos.v1.KillPolicy.$Properties;
        }

        /**
         * Properties of a CommandInfo.
         * @deprecated Use mesos.v1.CommandInfo.$Properties instead.
         */
        interface ICommandInfo extends mesos.v1.CommandInfo.$Properties {
        }

        /** Represents a CommandInfo. */
        class CommandInfo {

            /**
             * Constructs a new CommandInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.CommandInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CommandInfo uris. */
            uris: mesos.v1.CommandInfo.URI.$Properties[];

            /** CommandInfo environment. */
            environment?: (mesos.v1.Environment.$Properties|null);

            /** CommandInfo shell. */
            shell: boolean;

            /** CommandInfo value. */
            value: string;

            /** CommandInfo arguments. */
            arguments: string[];

            /** CommandInfo user. */
            user: string;

            /**
             * Creates a new CommandInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CommandInfo instance
             */
            static create(properties: mesos.v1.CommandInfo.$Shape): mesos.v1.CommandInfo & mesos.v1.CommandInfo.$Shape;
            static create(properties?: mesos.v1.CommandInfo.$Properties): mesos.v1.CommandInfo;

            /**
             * Encodes the specified CommandInfo message. Does not implicitly {@link mesos.v1.CommandInfo.verify|verify} messages.
             * @param message CommandInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.CommandInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommandInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.CommandInfo & mesos.v1.CommandInfo.$Shape} CommandInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.CommandInfo & mesos.v1.CommandInfo.$Shape;

            /**
             * Creates a CommandInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CommandInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.CommandInfo;

            /**
             * Creates a plain object from a CommandInfo message. Also converts values to other types if specified.
             * @param message CommandInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.CommandInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CommandInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CommandInfo {

            /** Properties of a CommandInfo. */
            interface $Properties {

                /** CommandInfo uris */
                uris?: (mesos.v1.CommandInfo.URI.$Properties[]|null);

                /** CommandInfo environment */
                environment?: (mesos.v1.Environment.$Properties|null);

                /** CommandInfo shell */
                shell?: (boolean|null);

                /** CommandInfo value */
                value?: (string|null);

                /** CommandInfo arguments */
                "arguments"?: (string[]|null);

                /** CommandInfo user */
                user?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommandInfo. */
            type $Shape = mesos.v1.CommandInfo.$Properties;

            /**
             * Properties of a URI.
             * @deprecated Use mesos.v1.CommandInfo.URI.$Properties instead.
             */
            interface IURI extends mesos.v1.CommandInfo.URI.$Properties {
            }

            /** Represents a URI. */
            class URI {

                /**
                 * Constructs a new URI.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.CommandInfo.URI.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** URI value. */
                value: string;

                /** URI executable. */
                executable: boolean;

                /** URI extract. */
                extract: boolean;

                /** URI cache. */
                cache: boolean;

                /** URI outputFile. */
                outputFile: string;

                /**
                 * Creates a new URI instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns URI instance
                 */
                static create(properties: mesos.v1.CommandInfo.URI.$Shape): mesos.v1.CommandInfo.URI & mesos.v1.CommandInfo.URI.$Shape;
                static create(properties?: mesos.v1.CommandInfo.URI.$Properties): mesos.v1.CommandInfo.URI;

                /**
                 * Encodes the specified URI message. Does not implicitly {@link mesos.v1.CommandInfo.URI.verify|verify} messages.
                 * @param message URI message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.CommandInfo.URI.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a URI message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.CommandInfo.URI & mesos.v1.CommandInfo.URI.$Shape} URI
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.CommandInfo.URI & mesos.v1.CommandInfo.URI.$Shape;

                /**
                 * Creates a URI message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns URI
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.CommandInfo.URI;

                /**
                 * Creates a plain object from a URI message. Also converts values to other types if specified.
                 * @param message URI
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.CommandInfo.URI, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this URI to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace URI {

                /** Properties of a URI. */
                interface $Properties {

                    /** URI value */
                    value: string;

                    /** URI executable */
                    executable?: (boolean|null);

                    /** URI extract */
                    extract?: (boolean|null);

                    /** URI cache */
                    cache?: (boolean|null);

                    /** URI outputFile */
                    outputFile?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a URI. */
                type $Shape = mesos.v1.CommandInfo.URI.$Properties;
            }
        }

        /**
         * Properties of an ExecutorInfo.
         * @deprecated Use mesos.v1.ExecutorInfo.$Properties instead.
         */
        interface IExecutorInfo extends mesos.v1.ExecutorInfo.$Properties {
        }

        /** Represents an ExecutorInfo. */
        class ExecutorInfo {

            /**
             * Constructs a new ExecutorInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.ExecutorInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExecutorInfo type. */
            type: mesos.v1.ExecutorInfo.Type;

            /** ExecutorInfo executorId. */
            executorId: mesos.v1.ExecutorID.$Properties;

            /** ExecutorInfo frameworkId. */
            frameworkId?: (mesos.v1.FrameworkID.$Properties|null);

            /** ExecutorInfo command. */
            command?: (mesos.v1.CommandInfo.$Properties|null);

            /** ExecutorInfo container. */
            container?: (mesos.v1.ContainerInfo.$Properties|null);

            /** ExecutorInfo resources. */
            resources: mesos.v1.Resource.$Properties[];

            /** ExecutorInfo name. */
            name: string;

            /** ExecutorInfo source. */
            source: string;

            /** ExecutorInfo data. */
            data: Uint8Array;

            /** ExecutorInfo discovery. */
            discovery?: (mesos.v1.DiscoveryInfo.$Properties|null);

            /** ExecutorInfo shutdownGracePeriod. */
            shutdownGracePeriod?: (mesos.v1.DurationInfo.$Properties|null);

            /** ExecutorInfo labels. */
            labels?: (mesos.v1.Labels.$Properties|null);

            /**
             * Creates a new ExecutorInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ExecutorInfo instance
             */
            static create(properties: mesos.v1.ExecutorInfo.$Shape): mesos.v1.ExecutorInfo & mesos.v1.ExecutorInfo.$Shape;
            static create(properties?: mesos.v1.ExecutorInfo.$Properties): mesos.v1.ExecutorInfo;

            /**
             * Encodes the specified ExecutorInfo message. Does not implicitly {@link mesos.v1.ExecutorInfo.verify|verify} messages.
             * @param message ExecutorInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.ExecutorInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExecutorInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.ExecutorInfo & mesos.v1.ExecutorInfo.$Shape} ExecutorInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.ExecutorInfo & mesos.v1.ExecutorInfo.$Shape;

            /**
             * Creates an ExecutorInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ExecutorInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.ExecutorInfo;

            /**
             * Creates a plain object from an ExecutorInfo message. Also converts values to other types if specified.
             * @param message ExecutorInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.ExecutorInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ExecutorInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ExecutorInfo {

            /** Properties of an ExecutorInfo. */
            interface $Properties {

                /** ExecutorInfo type */
                type?: (mesos.v1.ExecutorInfo.Type|null);

                /** ExecutorInfo executorId */
                executorId: mesos.v1.ExecutorID.$Properties;

                /** ExecutorInfo frameworkId */
                frameworkId?: (mesos.v1.FrameworkID.$Properties|null);

                /** ExecutorInfo command */
                command?: (mesos.v1.CommandInfo.$Properties|null);

                /** ExecutorInfo container */
                container?: (mesos.v1.ContainerInfo.$Properties|null);

                /** ExecutorInfo resources */
                resources?: (mesos.v1.Resource.$Properties[]|null);

                /** ExecutorInfo name */
                name?: (string|null);

                /** ExecutorInfo source */
                source?: (string|null);

                /** ExecutorInfo data */
                data?: (Uint8Array|null);

                /** ExecutorInfo discovery */
                discovery?: (mesos.v1.DiscoveryInfo.$Properties|null);

                /** ExecutorInfo shutdownGracePeriod */
                shutdownGracePeriod?: (mesos.v1.DurationInfo.$Properties|null);

                /** ExecutorInfo labels */
                labels?: (mesos.v1.Labels.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExecutorInfo. */
            type $Shape = mesos.v1.ExecutorInfo.$Properties;

            /** Type enum. */
            enum Type {

                /** UNKNOWN value */
                UNKNOWN = 0,

                /** DEFAULT value */
                DEFAULT = 1,

                /** CUSTOM value */
                CUSTOM = 2
            }
        }

        /**
         * Properties of a DomainInfo.
         * @deprecated Use mesos.v1.DomainInfo.$Properties instead.
         */
        interface IDomainInfo extends mesos.v1.DomainInfo.$Properties {
        }

        /** Represents a DomainInfo. */
        class DomainInfo {

            /**
             * Constructs a new DomainInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.DomainInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DomainInfo faultDomain. */
            faultDomain?: (mesos.v1.DomainInfo.FaultDomain.$Properties|null);

            /**
             * Creates a new DomainInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DomainInfo instance
             */
            static create(properties: mesos.v1.DomainInfo.$Shape): mesos.v1.DomainInfo & mesos.v1.DomainInfo.$Shape;
            static create(properties?: mesos.v1.DomainInfo.$Properties): mesos.v1.DomainInfo;

            /**
             * Encodes the specified DomainInfo message. Does not implicitly {@link mesos.v1.DomainInfo.verify|verify} messages.
             * @param message DomainInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.DomainInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DomainInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.DomainInfo & mesos.v1.DomainInfo.$Shape} DomainInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.DomainInfo & mesos.v1.DomainInfo.$Shape;

            /**
             * Creates a DomainInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns DomainInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.DomainInfo;

            /**
             * Creates a plain object from a DomainInfo message. Also converts values to other types if specified.
             * @param message DomainInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.DomainInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this DomainInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace DomainInfo {

            /** Properties of a DomainInfo. */
            interface $Properties {

                /** DomainInfo faultDomain */
                faultDomain?: (mesos.v1.DomainInfo.FaultDomain.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DomainInfo. */
            type $Shape = mesos.v1.DomainInfo.$Properties;

            /**
             * Properties of a FaultDomain.
             * @deprecated Use mesos.v1.DomainInfo.FaultDomain.$Properties instead.
             */
            interface IFaultDomain extends mesos.v1.DomainInfo.FaultDomain.$Properties {
            }

            /** Represents a FaultDomain. */
            class FaultDomain {

                /**
                 * Constructs a new FaultDomain.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.DomainInfo.FaultDomain.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FaultDomain region. */
                region: mesos.v1.DomainInfo.FaultDomain.RegionInfo.$Properties;

                /** FaultDomain zone. */
                zone: mesos.v1.DomainInfo.FaultDomain.ZoneInfo.$Properties;

                /**
                 * Creates a new FaultDomain instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns FaultDomain instance
                 */
                static create(properties: mesos.v1.DomainInfo.FaultDomain.$Shape): mesos.v1.DomainInfo.FaultDomain & mesos.v1.DomainInfo.FaultDomain.$Shape;
                static create(properties?: mesos.v1.DomainInfo.FaultDomain.$Properties): mesos.v1.DomainInfo.FaultDomain;

                /**
                 * Encodes the specified FaultDomain message. Does not implicitly {@link mesos.v1.DomainInfo.FaultDomain.verify|verify} messages.
                 * @param message FaultDomain message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.DomainInfo.FaultDomain.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FaultDomain message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.DomainInfo.FaultDomain & mesos.v1.DomainInfo.FaultDomain.$Shape} FaultDomain
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.DomainInfo.FaultDomain & mesos.v1.DomainInfo.FaultDomain.$Shape;

                /**
                 * Creates a FaultDomain message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns FaultDomain
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.DomainInfo.FaultDomain;

                /**
                 * Creates a plain object from a FaultDomain message. Also converts values to other types if specified.
                 * @param message FaultDomain
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.DomainInfo.FaultDomain, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this FaultDomain to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace FaultDomain {

                /** Properties of a FaultDomain. */
                interface $Properties {

                    /** FaultDomain region */
                    region: mesos.v1.DomainInfo.FaultDomain.RegionInfo.$Properties;

                    /** FaultDomain zone */
                    zone: mesos.v1.DomainInfo.FaultDomain.ZoneInfo.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FaultDomain. */
                type $Shape = mesos.v1.DomainInfo.FaultDomain.$Properties;

                /**
                 * Properties of a RegionInfo.
                 * @deprecated Use mesos.v1.DomainInfo.FaultDomain.RegionInfo.$Properties instead.
                 */
                interface IRegionInfo extends mesos.v1.DomainInfo.FaultDomain.RegionInfo.$Properties {
                }

                /** Represents a RegionInfo. */
                class RegionInfo {

                    /**
                     * Constructs a new RegionInfo.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.DomainInfo.FaultDomain.RegionInfo.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** RegionInfo name. */
                    name: string;

                    /**
                     * Creates a new RegionInfo instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns RegionInfo instance
                     */
                    static create(properties: mesos.v1.DomainInfo.FaultDomain.RegionInfo.$Shape): mesos.v1.DomainInfo.FaultDomain.RegionInfo & mesos.v1.DomainInfo.FaultDomain.RegionInfo.$Shape;
                    static create(properties?: mesos.v1.DomainInfo.FaultDomain.RegionInfo.$Properties): mesos.v1.DomainInfo.FaultDomain.RegionInfo;

                    /**
                     * Encodes the specified RegionInfo message. Does not implicitly {@link mesos.v1.DomainInfo.FaultDomain.RegionInfo.verify|verify} messages.
                     * @param message RegionInfo message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.DomainInfo.FaultDomain.RegionInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a RegionInfo message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.DomainInfo.FaultDomain.RegionInfo & mesos.v1.DomainInfo.FaultDomain.RegionInfo.$Shape} RegionInfo
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.DomainInfo.FaultDomain.RegionInfo & mesos.v1.DomainInfo.FaultDomain.RegionInfo.$Shape;

                    /**
                     * Creates a RegionInfo message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns RegionInfo
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.DomainInfo.FaultDomain.RegionInfo;

                    /**
                     * Creates a plain object from a RegionInfo message. Also converts values to other types if specified.
                     * @param message RegionInfo
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.DomainInfo.FaultDomain.RegionInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this RegionInfo to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace RegionInfo {

                    /** Properties of a RegionInfo. */
                    interface $Properties {

                        /** RegionInfo name */
                        name: string;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a RegionInfo. */
                    type $Shape = mesos.v1.DomainInfo.FaultDomain.RegionInfo.$Properties;
                }

                /**
                 * Properties of a ZoneInfo.
                 * @deprecated Use mesos.v1.DomainInfo.FaultDomain.ZoneInfo.$Properties instead.
                 */
                interface IZoneInfo extends mesos.v1.DomainInfo.FaultDomain.ZoneInfo.$Properties {
                }

                /** Represents a ZoneInfo. */
                class ZoneInfo {

                    /**
                     * Constructs a new ZoneInfo.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.DomainInfo.FaultDomain.ZoneInfo.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ZoneInfo name. */
                    name: string;

                    /**
                     * Creates a new ZoneInfo instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns ZoneInfo instance
                     */
                    static create(properties: mesos.v1.DomainInfo.FaultDomain.ZoneInfo.$Shape): mesos.v1.DomainInfo.FaultDomain.ZoneInfo & mesos.v1.DomainInfo.FaultDomain.ZoneInfo.$Shape;
                    static create(properties?: mesos.v1.DomainInfo.FaultDomain.ZoneInfo.$Properties): mesos.v1.DomainInfo.FaultDomain.ZoneInfo;

                    /**
                     * Encodes the specified ZoneInfo message. Does not implicitly {@link mesos.v1.DomainInfo.FaultDomain.ZoneInfo.verify|verify} messages.
                     * @param message ZoneInfo message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.DomainInfo.FaultDomain.ZoneInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ZoneInfo message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.DomainInfo.FaultDomain.ZoneInfo & mesos.v1.DomainInfo.FaultDomain.ZoneInfo.$Shape} ZoneInfo
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.DomainInfo.FaultDomain.ZoneInfo & mesos.v1.DomainInfo.FaultDomain.ZoneInfo.$Shape;

                    /**
                     * Creates a ZoneInfo message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns ZoneInfo
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.DomainInfo.FaultDomain.ZoneInfo;

                    /**
                     * Creates a plain object from a ZoneInfo message. Also converts values to other types if specified.
                     * @param message ZoneInfo
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.DomainInfo.FaultDomain.ZoneInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this ZoneInfo to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace ZoneInfo {

                    /** Properties of a ZoneInfo. */
                    interface $Properties {

                        /** ZoneInfo name */
                        name: string;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ZoneInfo. */
                    type $Shape = mesos.v1.DomainInfo.FaultDomain.ZoneInfo.$Properties;
                }
            }
        }

        /**
         * Properties of a MasterInfo.
         * @deprecated Use mesos.v1.MasterInfo.$Properties instead.
         */
        interface IMasterInfo extends mesos.v1.MasterInfo.$Properties {
        }

        /** Represents a MasterInfo. */
        class MasterInfo {

            /**
             * Constructs a new MasterInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.MasterInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MasterInfo id. */
            id: string;

            /** MasterInfo ip. */
            ip: number;

            /** MasterInfo port. */
            port: number;

            /** MasterInfo pid. */
            pid: string;

            /** MasterInfo hostname. */
            hostname: string;

            /** MasterInfo version. */
            version: string;

            /** MasterInfo address. */
            address?: (mesos.v1.Address.$Properties|null);

            /** MasterInfo domain. */
            domain?: (mesos.v1.DomainInfo.$Properties|null);

            /** MasterInfo capabilities. */
            capabilities: mesos.v1.MasterInfo.Capability.$Properties[];

            /**
             * Creates a new MasterInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns MasterInfo instance
             */
            static create(properties: mesos.v1.MasterInfo.$Shape): mesos.v1.MasterInfo & mesos.v1.MasterInfo.$Shape;
            static create(properties?: mesos.v1.MasterInfo.$Properties): mesos.v1.MasterInfo;

            /**
             * Encodes the specified MasterInfo message. Does not implicitly {@link mesos.v1.MasterInfo.verify|verify} messages.
             * @param message MasterInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.MasterInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MasterInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.MasterInfo & mesos.v1.MasterInfo.$Shape} MasterInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.MasterInfo & mesos.v1.MasterInfo.$Shape;

            /**
             * Creates a MasterInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns MasterInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.MasterInfo;

            /**
             * Creates a plain object from a MasterInfo message. Also converts values to other types if specified.
             * @param message MasterInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.MasterInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this MasterInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace MasterInfo {

            /** Properties of a MasterInfo. */
            interface $Properties {

                /** MasterInfo id */
                id: string;

                /** MasterInfo ip */
                ip: number;

                /** MasterInfo port */
                port: number;

                /** MasterInfo pid */
                pid?: (string|null);

                /** MasterInfo hostname */
                hostname?: (string|null);

                /** MasterInfo version */
                version?: (string|null);

                /** MasterInfo address */
                address?: (mesos.v1.Address.$Properties|null);

                /** MasterInfo domain */
                domain?: (mesos.v1.DomainInfo.$Properties|null);

                /** MasterInfo capabilities */
                capabilities?: (mesos.v1.MasterInfo.Capability.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MasterInfo. */
            type $Shape = mesos.v1.MasterInfo.$Properties;

            /**
             * Properties of a Capability.
             * @deprecated Use mesos.v1.MasterInfo.Capability.$Properties instead.
             */
            interface ICapability extends mesos.v1.MasterInfo.Capability.$Properties {
            }

            /** Represents a Capability. */
            class Capability {

                /**
                 * Constructs a new Capability.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.MasterInfo.Capability.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Capability type. */
                type: mesos.v1.MasterInfo.Capability.Type;

                /**
                 * Creates a new Capability instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Capability instance
                 */
                static create(properties: mesos.v1.MasterInfo.Capability.$Shape): mesos.v1.MasterInfo.Capability & mesos.v1.MasterInfo.Capability.$Shape;
                static create(properties?: mesos.v1.MasterInfo.Capability.$Properties): mesos.v1.MasterInfo.Capability;

                /**
                 * Encodes the specified Capability message. Does not implicitly {@link mesos.v1.MasterInfo.Capability.verify|verify} messages.
                 * @param message Capability message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.MasterInfo.Capability.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Capability message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.MasterInfo.Capability & mesos.v1.MasterInfo.Capability.$Shape} Capability
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.MasterInfo.Capability & mesos.v1.MasterInfo.Capability.$Shape;

                /**
                 * Creates a Capability message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Capability
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.MasterInfo.Capability;

                /**
                 * Creates a plain object from a Capability message. Also converts values to other types if specified.
                 * @param message Capability
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.MasterInfo.Capability, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Capability to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Capability {

                /** Properties of a Capability. */
                interface $Properties {

                    /** Capability type */
                    type?: (mesos.v1.MasterInfo.Capability.Type|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Capability. */
                type $Shape = mesos.v1.MasterInfo.Capability.$Properties;

                /** Type enum. */
                enum Type {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** AGENT_UPDATE value */
                    AGENT_UPDATE = 1,

                    /** AGENT_DRAINING value */
                    AGENT_DRAINING = 2,

                    /** QUOTA_V2 value */
                    QUOTA_V2 = 3
                }
            }
        }

        /**
         * Properties of an AgentInfo.
         * @deprecated Use mesos.v1.AgentInfo.$Properties instead.
         */
        interface IAgentInfo extends mesos.v1.AgentInfo.$Properties {
        }

        /** Represents an AgentInfo. */
        class AgentInfo {

            /**
             * Constructs a new AgentInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.AgentInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AgentInfo hostname. */
            hostname: string;

            /** AgentInfo port. */
            port: number;

            /** AgentInfo resources. */
            resources: mesos.v1.Resource.$Properties[];

            /** AgentInfo attributes. */
            attributes: mesos.v1.Attribute.$Properties[];

            /** AgentInfo id. */
            id?: (mesos.v1.AgentID.$Properties|null);

            /** AgentInfo domain. */
            domain?: (mesos.v1.DomainInfo.$Properties|null);

            /**
             * Creates a new AgentInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AgentInfo instance
             */
            static create(properties: mesos.v1.AgentInfo.$Shape): mesos.v1.AgentInfo & mesos.v1.AgentInfo.$Shape;
            static create(properties?: mesos.v1.AgentInfo.$Properties): mesos.v1.AgentInfo;

            /**
             * Encodes the specified AgentInfo message. Does not implicitly {@link mesos.v1.AgentInfo.verify|verify} messages.
             * @param message AgentInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.AgentInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgentInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.AgentInfo & mesos.v1.AgentInfo.$Shape} AgentInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.AgentInfo & mesos.v1.AgentInfo.$Shape;

            /**
             * Creates an AgentInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AgentInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.AgentInfo;

            /**
             * Creates a plain object from an AgentInfo message. Also converts values to other types if specified.
             * @param message AgentInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.AgentInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AgentInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AgentInfo {

            /** Properties of an AgentInfo. */
            interface $Properties {

                /** AgentInfo hostname */
                hostname: string;

                /** AgentInfo port */
                port?: (number|null);

                /** AgentInfo resources */
                resources?: (mesos.v1.Resource.$Properties[]|null);

                /** AgentInfo attributes */
                attributes?: (mesos.v1.Attribute.$Properties[]|null);

                /** AgentInfo id */
                id?: (mesos.v1.AgentID.$Properties|null);

                /** AgentInfo domain */
                domain?: (mesos.v1.DomainInfo.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgentInfo. */
            type $Shape = mesos.v1.AgentInfo.$Properties;
        }

        /**
         * Properties of a Value.
         * @deprecated Use mesos.v1.Value.$Properties instead.
         */
        interface IValue extends mesos.v1.Value.$Properties {
        }

        /** Represents a Value. */
        class Value {

            /**
             * Constructs a new Value.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Value.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Value type. */
            type: mesos.v1.Value.Type;

            /** Value scalar. */
            scalar?: (mesos.v1.Value.Scalar.$Properties|null);

            /** Value ranges. */
            ranges?: (mesos.v1.Value.Ranges.$Properties|null);

            /** Value set. */
            set?: (mesos.v1.Value.Set.$Properties|null);

            /** Value text. */
            text?: (mesos.v1.Value.Text.$Properties|null);

            /**
             * Creates a new Value instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Value instance
             */
            static create(properties: mesos.v1.Value.$Shape): mesos.v1.Value & mesos.v1.Value.$Shape;
            static create(properties?: mesos.v1.Value.$Properties): mesos.v1.Value;

            /**
             * Encodes the specified Value message. Does not implicitly {@link mesos.v1.Value.verify|verify} messages.
             * @param message Value message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Value.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Value message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Value & mesos.v1.Value.$Shape} Value
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Value & mesos.v1.Value.$Shape;

            /**
             * Creates a Value message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Value
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Value;

            /**
             * Creates a plain object from a Value message. Also converts values to other types if specified.
             * @param message Value
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Value, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Value to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Value {

            /** Properties of a Value. */
            interface $Properties {

                /** Value type */
                type: mesos.v1.Value.Type;

                /** Value scalar */
                scalar?: (mesos.v1.Value.Scalar.$Properties|null);

                /** Value ranges */
                ranges?: (mesos.v1.Value.Ranges.$Properties|null);

                /** Value set */
                set?: (mesos.v1.Value.Set.$Properties|null);

                /** Value text */
                text?: (mesos.v1.Value.Text.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Value. */
            type $Shape = mesos.v1.Value.$Properties;

            /**
             * Properties of a Scalar.
             * @deprecated Use mesos.v1.Value.Scalar.$Properties instead.
             */
            interface IScalar extends mesos.v1.Value.Scalar.$Properties {
            }

            /** Represents a Scalar. */
            class Scalar {

                /**
                 * Constructs a new Scalar.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Value.Scalar.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Scalar value. */
                value: number;

                /**
                 * Creates a new Scalar instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Scalar instance
                 */
                static create(properties: mesos.v1.Value.Scalar.$Shape): mesos.v1.Value.Scalar & mesos.v1.Value.Scalar.$Shape;
                static create(properties?: mesos.v1.Value.Scalar.$Properties): mesos.v1.Value.Scalar;

                /**
                 * Encodes the specified Scalar message. Does not implicitly {@link mesos.v1.Value.Scalar.verify|verify} messages.
                 * @param message Scalar message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Value.Scalar.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Scalar message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Value.Scalar & mesos.v1.Value.Scalar.$Shape} Scalar
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Value.Scalar & mesos.v1.Value.Scalar.$Shape;

                /**
                 * Creates a Scalar message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Scalar
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Value.Scalar;

                /**
                 * Creates a plain object from a Scalar message. Also converts values to other types if specified.
                 * @param message Scalar
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Value.Scalar, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Scalar to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Scalar {

                /** Properties of a Scalar. */
                interface $Properties {

                    /** Scalar value */
                    value: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Scalar. */
                type $Shape = mesos.v1.Value.Scalar.$Properties;
            }

            /**
             * Properties of a Range.
             * @deprecated Use mesos.v1.Value.Range.$Properties instead.
             */
            interface IRange extends mesos.v1.Value.Range.$Properties {
            }

            /** Represents a Range. */
            class Range {

                /**
                 * Constructs a new Range.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Value.Range.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Range begin. */
                begin: (number|Long);

                /** Range end. */
                end: (number|Long);

                /**
                 * Creates a new Range instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Range instance
                 */
                static create(properties: mesos.v1.Value.Range.$Shape): mesos.v1.Value.Range & mesos.v1.Value.Range.$Shape;
                static create(properties?: mesos.v1.Value.Range.$Properties): mesos.v1.Value.Range;

                /**
                 * Encodes the specified Range message. Does not implicitly {@link mesos.v1.Value.Range.verify|verify} messages.
                 * @param message Range message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Value.Range.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Range message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Value.Range & mesos.v1.Value.Range.$Shape} Range
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Value.Range & mesos.v1.Value.Range.$Shape;

                /**
                 * Creates a Range message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Range
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Value.Range;

                /**
                 * Creates a plain object from a Range message. Also converts values to other types if specified.
                 * @param message Range
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Value.Range, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Range to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Range {

                /** Properties of a Range. */
                interface $Properties {

                    /** Range begin */
                    begin: (number|Long);

                    /** Range end */
                    end: (number|Long);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Range. */
                type $Shape = mesos.v1.Value.Range.$Properties;
            }

            /**
             * Properties of a Ranges.
             * @deprecated Use mesos.v1.Value.Ranges.$Properties instead.
             */
            interface IRanges extends mesos.v1.Value.Ranges.$Properties {
            }

            /** Represents a Ranges. */
            class Ranges {

                /**
                 * Constructs a new Ranges.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Value.Ranges.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Ranges range. */
                range: mesos.v1.Value.Range.$Properties[];

                /**
                 * Creates a new Ranges instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Ranges instance
                 */
                static create(properties: mesos.v1.Value.Ranges.$Shape): mesos.v1.Value.Ranges & mesos.v1.Value.Ranges.$Shape;
                static create(properties?: mesos.v1.Value.Ranges.$Properties): mesos.v1.Value.Ranges;

                /**
                 * Encodes the specified Ranges message. Does not implicitly {@link mesos.v1.Value.Ranges.verify|verify} messages.
                 * @param message Ranges message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Value.Ranges.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Ranges message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Value.Ranges & mesos.v1.Value.Ranges.$Shape} Ranges
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Value.Ranges & mesos.v1.Value.Ranges.$Shape;

                /**
                 * Creates a Ranges message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Ranges
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Value.Ranges;

                /**
                 * Creates a plain object from a Ranges message. Also converts values to other types if specified.
                 * @param message Ranges
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Value.Ranges, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Ranges to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Ranges {

                /** Properties of a Ranges. */
                interface $Properties {

                    /** Ranges range */
                    range?: (mesos.v1.Value.Range.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Ranges. */
                type $Shape = mesos.v1.Value.Ranges.$Properties;
            }

            /**
             * Properties of a Set.
             * @deprecated Use mesos.v1.Value.Set.$Properties instead.
             */
            interface ISet extends mesos.v1.Value.Set.$Properties {
            }

            /** Represents a Set. */
            class Set {

                /**
                 * Constructs a new Set.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Value.Set.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Set item. */
                item: string[];

                /**
                 * Creates a new Set instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Set instance
                 */
                static create(properties: mesos.v1.Value.Set.$Shape): mesos.v1.Value.Set & mesos.v1.Value.Set.$Shape;
                static create(properties?: mesos.v1.Value.Set.$Properties): mesos.v1.Value.Set;

                /**
                 * Encodes the specified Set message. Does not implicitly {@link mesos.v1.Value.Set.verify|verify} messages.
                 * @param message Set message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Value.Set.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Set message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Value.Set & mesos.v1.Value.Set.$Shape} Set
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Value.Set & mesos.v1.Value.Set.$Shape;

                /**
                 * Creates a Set message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Set
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Value.Set;

                /**
                 * Creates a plain object from a Set message. Also converts values to other types if specified.
                 * @param message Set
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Value.Set, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Set to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Set {

                /** Properties of a Set. */
                interface $Properties {

                    /** Set item */
                    item?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Set. */
                type $Shape = mesos.v1.Value.Set.$Properties;
            }

            /**
             * Properties of a Text.
             * @deprecated Use mesos.v1.Value.Text.$Properties instead.
             */
            interface IText extends mesos.v1.Value.Text.$Properties {
            }

            /** Represents a Text. */
            class Text {

                /**
                 * Constructs a new Text.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Value.Text.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Text value. */
                value: string;

                /**
                 * Creates a new Text instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Text instance
                 */
                static create(properties: mesos.v1.Value.Text.$Shape): mesos.v1.Value.Text & mesos.v1.Value.Text.$Shape;
                static create(properties?: mesos.v1.Value.Text.$Properties): mesos.v1.Value.Text;

                /**
                 * Encodes the specified Text message. Does not implicitly {@link mesos.v1.Value.Text.verify|verify} messages.
                 * @param message Text message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Value.Text.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Text message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Value.Text & mesos.v1.Value.Text.$Shape} Text
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Value.Text & mesos.v1.Value.Text.$Shape;

                /**
                 * Creates a Text message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Text
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Value.Text;

                /**
                 * Creates a plain object from a Text message. Also converts values to other types if specified.
                 * @param message Text
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Value.Text, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Text to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Text {

                /** Properties of a Text. */
                interface $Properties {

                    /** Text value */
                    value: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Text. */
                type $Shape = mesos.v1.Value.Text.$Properties;
            }

            /** Type enum. */
            enum Type {

                /** SCALAR value */
                SCALAR = 0,

                /** RANGES value */
                RANGES = 1,

                /** SET value */
                SET = 2,

                /** TEXT value */
                TEXT = 3
            }
        }

        /**
         * Properties of an Attribute.
         * @deprecated Use mesos.v1.Attribute.$Properties instead.
         */
        interface IAttribute extends mesos.v1.Attribute.$Properties {
        }

        /** Represents an Attribute. */
        class Attribute {

            /**
             * Constructs a new Attribute.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Attribute.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Attribute name. */
            name: string;

            /** Attribute type. */
            type: mesos.v1.Value.Type;

            /** Attribute scalar. */
            scalar?: (mesos.v1.Value.Scalar.$Properties|null);

            /** Attribute ranges. */
            ranges?: (mesos.v1.Value.Ranges.$Properties|null);

            /** Attribute set. */
            set?: (mesos.v1.Value.Set.$Properties|null);

            /** Attribute text. */
            text?: (mesos.v1.Value.Text.$Properties|null);

            /**
             * Creates a new Attribute instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Attribute instance
             */
            static create(properties: mesos.v1.Attribute.$Shape): mesos.v1.Attribute & mesos.v1.Attribute.$Shape;
            static create(properties?: mesos.v1.Attribute.$Properties): mesos.v1.Attribute;

            /**
             * Encodes the specified Attribute message. Does not implicitly {@link mesos.v1.Attribute.verify|verify} messages.
             * @param message Attribute message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Attribute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Attribute message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Attribute & mesos.v1.Attribute.$Shape} Attribute
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Attribute & mesos.v1.Attribute.$Shape;

            /**
             * Creates an Attribute message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Attribute
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Attribute;

            /**
             * Creates a plain object from an Attribute message. Also converts values to other types if specified.
             * @param message Attribute
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Attribute, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Attribute to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Attribute {

            /** Properties of an Attribute. */
            interface $Properties {

                /** Attribute name */
                name: string;

                /** Attribute type */
                type: mesos.v1.Value.Type;

                /** Attribute scalar */
                scalar?: (mesos.v1.Value.Scalar.$Properties|null);

                /** Attribute ranges */
                ranges?: (mesos.v1.Value.Ranges.$Properties|null);

                /** Attribute set */
                set?: (mesos.v1.Value.Set.$Properties|null);

                /** Attribute text */
                text?: (mesos.v1.Value.Text.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Attribute. */
            type $Shape = mesos.v1.Attribute.$Properties;
        }

        /**
         * Properties of a Resource.
         * @deprecated Use mesos.v1.Resource.$Properties instead.
         */
        interface IResource extends mesos.v1.Resource.$Properties {
        }

        /** Represents a Resource. */
        class Resource {

            /**
             * Constructs a new Resource.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Resource.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Resource providerId. */
            providerId?: (mesos.v1.ResourceProviderID.$Properties|null);

            /** Resource name. */
            name: string;

            /** Resource type. */
            type: mesos.v1.Value.Type;

            /** Resource scalar. */
            scalar?: (mesos.v1.Value.Scalar.$Properties|null);

            /** Resource ranges. */
            ranges?: (mesos.v1.Value.Ranges.$Properties|null);

            /** Resource set. */
            set?: (mesos.v1.Value.Set.$Properties|null);

            /** Resource role. */
            role: string;

            /** Resource allocationInfo. */
            allocationInfo?: (mesos.v1.Resource.AllocationInfo.$Properties|null);

            /** Resource reservation. */
            reservation?: (mesos.v1.Resource.ReservationInfo.$Properties|null);

            /** Resource reservations. */
            reservations: mesos.v1.Resource.ReservationInfo.$Properties[];

            /** Resource disk. */
            disk?: (mesos.v1.Resource.DiskInfo.$Properties|null);

            /** Resource revocable. */
            revocable?: (mesos.v1.Resource.RevocableInfo.$Properties|null);

            /** Resource shared. */
            shared?: (mesos.v1.Resource.SharedInfo.$Properties|null);

            /**
             * Creates a new Resource instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Resource instance
             */
            static create(properties: mesos.v1.Resource.$Shape): mesos.v1.Resource & mesos.v1.Resource.$Shape;
            static create(properties?: mesos.v1.Resource.$Properties): mesos.v1.Resource;

            /**
             * Encodes the specified Resource message. Does not implicitly {@link mesos.v1.Resource.verify|verify} messages.
             * @param message Resource message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Resource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Resource message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Resource & mesos.v1.Resource.$Shape} Resource
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Resource & mesos.v1.Resource.$Shape;

            /**
             * Creates a Resource message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Resource
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Resource;

            /**
             * Creates a plain object from a Resource message. Also converts values to other types if specified.
             * @param message Resource
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Resource, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Resource to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Resource {

            /** Properties of a Resource. */
            interface $Properties {

                /** Resource providerId */
                providerId?: (mesos.v1.ResourceProviderID.$Properties|null);

                /** Resource name */
                name: string;

                /** Resource type */
                type: mesos.v1.Value.Type;

                /** Resource scalar */
                scalar?: (mesos.v1.Value.Scalar.$Properties|null);

                /** Resource ranges */
                ranges?: (mesos.v1.Value.Ranges.$Properties|null);

                /** Resource set */
                set?: (mesos.v1.Value.Set.$Properties|null);

                /** Resource role */
                role?: (string|null);

                /** Resource allocationInfo */
                allocationInfo?: (mesos.v1.Resource.AllocationInfo.$Properties|null);

                /** Resource reservation */
                reservation?: (mesos.v1.Resource.ReservationInfo.$Properties|null);

                /** Resource reservations */
                reservations?: (mesos.v1.Resource.ReservationInfo.$Properties[]|null);

                /** Resource disk */
                disk?: (mesos.v1.Resource.DiskInfo.$Properties|null);

                /** Resource revocable */
                revocable?: (mesos.v1.Resource.RevocableInfo.$Properties|null);

                /** Resource shared */
                shared?: (mesos.v1.Resource.SharedInfo.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Resource. */
            type $Shape = mesos.v1.Resource.$Properties;

            /**
             * Properties of an AllocationInfo.
             * @deprecated Use mesos.v1.Resource.AllocationInfo.$Properties instead.
             */
            interface IAllocationInfo extends mesos.v1.Resource.AllocationInfo.$Properties {
            }

            /** Represents an AllocationInfo. */
            class AllocationInfo {

                /**
                 * Constructs a new AllocationInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Resource.AllocationInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AllocationInfo role. */
                role: string;

                /**
                 * Creates a new AllocationInfo instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AllocationInfo instance
                 */
                static create(properties: mesos.v1.Resource.AllocationInfo.$Shape): mesos.v1.Resource.AllocationInfo & mesos.v1.Resource.AllocationInfo.$Shape;
                static create(properties?: mesos.v1.Resource.AllocationInfo.$Properties): mesos.v1.Resource.AllocationInfo;

                /**
                 * Encodes the specified AllocationInfo message. Does not implicitly {@link mesos.v1.Resource.AllocationInfo.verify|verify} messages.
                 * @param message AllocationInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Resource.AllocationInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AllocationInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Resource.AllocationInfo & mesos.v1.Resource.AllocationInfo.$Shape} AllocationInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Resource.AllocationInfo & mesos.v1.Resource.AllocationInfo.$Shape;

                /**
                 * Creates an AllocationInfo message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns AllocationInfo
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Resource.AllocationInfo;

                /**
                 * Creates a plain object from an AllocationInfo message. Also converts values to other types if specified.
                 * @param message AllocationInfo
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Resource.AllocationInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this AllocationInfo to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace AllocationInfo {

                /** Properties of an AllocationInfo. */
                interface $Properties {

                    /** AllocationInfo role */
                    role?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AllocationInfo. */
                type $Shape = mesos.v1.Resource.AllocationInfo.$Properties;
            }

            /**
             * Properties of a ReservationInfo.
             * @deprecated Use mesos.v1.Resource.ReservationInfo.$Properties instead.
             */
            interface IReservationInfo extends mesos.v1.Resource.ReservationInfo.$Properties {
            }

            /** Represents a ReservationInfo. */
            class ReservationInfo {

                /**
                 * Constructs a new ReservationInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Resource.ReservationInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ReservationInfo type. */
                type: mesos.v1.Resource.ReservationInfo.Type;

                /** ReservationInfo role. */
                role: string;

                /** ReservationInfo principal. */
                principal: string;

                /** ReservationInfo labels. */
                labels?: (mesos.v1.Labels.$Properties|null);

                /**
                 * Creates a new ReservationInfo instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ReservationInfo instance
                 */
                static create(properties: mesos.v1.Resource.ReservationInfo.$Shape): mesos.v1.Resource.ReservationInfo & mesos.v1.Resource.ReservationInfo.$Shape;
                static create(properties?: mesos.v1.Resource.ReservationInfo.$Properties): mesos.v1.Resource.ReservationInfo;

                /**
                 * Encodes the specified ReservationInfo message. Does not implicitly {@link mesos.v1.Resource.ReservationInfo.verify|verify} messages.
                 * @param message ReservationInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Resource.ReservationInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ReservationInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Resource.ReservationInfo & mesos.v1.Resource.ReservationInfo.$Shape} ReservationInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Resource.ReservationInfo & mesos.v1.Resource.ReservationInfo.$Shape;

                /**
                 * Creates a ReservationInfo message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns ReservationInfo
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Resource.ReservationInfo;

                /**
                 * Creates a plain object from a ReservationInfo message. Also converts values to other types if specified.
                 * @param message ReservationInfo
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Resource.ReservationInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this ReservationInfo to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace ReservationInfo {

                /** Properties of a ReservationInfo. */
                interface $Properties {

                    /** ReservationInfo type */
                    type?: (mesos.v1.Resource.ReservationInfo.Type|null);

                    /** ReservationInfo role */
                    role?: (string|null);

                    /** ReservationInfo principal */
                    principal?: (string|null);

                    /** ReservationInfo labels */
                    labels?: (mesos.v1.Labels.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ReservationInfo. */
                type $Shape = mesos.v1.Resource.ReservationInfo.$Properties;

                /** Type enum. */
                enum Type {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** STATIC value */
                    STATIC = 1,

                    /** DYNAMIC value */
                    DYNAMIC = 2
                }
            }

            /**
             * Properties of a DiskInfo.
             * @deprecated Use mesos.v1.Resource.DiskInfo.$Properties instead.
             */
            interface IDiskInfo extends mesos.v1.Resource.DiskInfo.$Properties {
            }

            /** Represents a DiskInfo. */
            class DiskInfo {

                /**
                 * Constructs a new DiskInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Resource.DiskInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DiskInfo persistence. */
                persistence?: (mesos.v1.Resource.DiskInfo.Persistence.$Properties|null);

                /** DiskInfo volume. */
                volume?: (mesos.v1.Volume.$Properties|null);

                /** DiskInfo source. */
                source?: (mesos.v1.Resource.DiskInfo.Source.$Properties|null);

                /**
                 * Creates a new DiskInfo instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns DiskInfo instance
                 */
                static create(properties: mesos.v1.Resource.DiskInfo.$Shape): mesos.v1.Resource.DiskInfo & mesos.v1.Resource.DiskInfo.$Shape;
                static create(properties?: mesos.v1.Resource.DiskInfo.$Properties): mesos.v1.Resource.DiskInfo;

                /**
                 * Encodes the specified DiskInfo message. Does not implicitly {@link mesos.v1.Resource.DiskInfo.verify|verify} messages.
                 * @param message DiskInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Resource.DiskInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DiskInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Resource.DiskInfo & mesos.v1.Resource.DiskInfo.$Shape} DiskInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Resource.DiskInfo & mesos.v1.Resource.DiskInfo.$Shape;

                /**
                 * Creates a DiskInfo message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns DiskInfo
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Resource.DiskInfo;

                /**
                 * Creates a plain object from a DiskInfo message. Also converts values to other types if specified.
                 * @param message DiskInfo
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Resource.DiskInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this DiskInfo to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace DiskInfo {

                /** Properties of a DiskInfo. */
                interface $Properties {

                    /** DiskInfo persistence */
                    persistence?: (mesos.v1.Resource.DiskInfo.Persistence.$Properties|null);

                    /** DiskInfo volume */
                    volume?: (mesos.v1.Volume.$Properties|null);

                    /** DiskInfo source */
                    source?: (mesos.v1.Resource.DiskInfo.Source.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DiskInfo. */
                type $Shape = mesos.v1.Resource.DiskInfo.$Properties;

                /**
                 * Properties of a Persistence.
                 * @deprecated Use mesos.v1.Resource.DiskInfo.Persistence.$Properties instead.
                 */
                interface IPersistence extends mesos.v1.Resource.DiskInfo.Persistence.$Properties {
                }

                /** Represents a Persistence. */
                class Persistence {

                    /**
                     * Constructs a new Persistence.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Resource.DiskInfo.Persistence.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Persistence id. */
                    id: string;

                    /** Persistence principal. */
                    principal: string;

                    /**
                     * Creates a new Persistence instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Persistence instance
                     */
                    static create(properties: mesos.v1.Resource.DiskInfo.Persistence.$Shape): mesos.v1.Resource.DiskInfo.Persistence & mesos.v1.Resource.DiskInfo.Persistence.$Shape;
                    static create(properties?: mesos.v1.Resource.DiskInfo.Persistence.$Properties): mesos.v1.Resource.DiskInfo.Persistence;

                    /**
                     * Encodes the specified Persistence message. Does not implicitly {@link mesos.v1.Resource.DiskInfo.Persistence.verify|verify} messages.
                     * @param message Persistence message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Resource.DiskInfo.Persistence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Persistence message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Resource.DiskInfo.Persistence & mesos.v1.Resource.DiskInfo.Persistence.$Shape} Persistence
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Resource.DiskInfo.Persistence & mesos.v1.Resource.DiskInfo.Persistence.$Shape;

                    /**
                     * Creates a Persistence message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Persistence
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Resource.DiskInfo.Persistence;

                    /**
                     * Creates a plain object from a Persistence message. Also converts values to other types if specified.
                     * @param message Persistence
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Resource.DiskInfo.Persistence, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Persistence to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Persistence {

                    /** Properties of a Persistence. */
                    interface $Properties {

                        /** Persistence id */
                        id: string;

                        /** Persistence principal */
                        principal?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Persistence. */
                    type $Shape = mesos.v1.Resource.DiskInfo.Persistence.$Properties;
                }

                /**
                 * Properties of a Source.
                 * @deprecated Use mesos.v1.Resource.DiskInfo.Source.$Properties instead.
                 */
                interface ISource extends mesos.v1.Resource.DiskInfo.Source.$Properties {
                }

                /** Represents a Source. */
                class Source {

                    /**
                     * Constructs a new Source.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Resource.DiskInfo.Source.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Source type. */
                    type: mesos.v1.Resource.DiskInfo.Source.Type;

                    /** Source path. */
                    path?: (mesos.v1.Resource.DiskInfo.Source.Path.$Properties|null);

                    /** Source mount. */
                    mount?: (mesos.v1.Resource.DiskInfo.Source.Mount.$Properties|null);

                    /** Source vendor. */
                    vendor: string;

                    /** Source id. */
                    id: string;

                    /** Source metadata. */
                    metadata?: (mesos.v1.Labels.$Properties|null);

                    /** Source profile. */
                    profile: string;

                    /**
                     * Creates a new Source instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Source instance
                     */
                    static create(properties: mesos.v1.Resource.DiskInfo.Source.$Shape): mesos.v1.Resource.DiskInfo.Source & mesos.v1.Resource.DiskInfo.Source.$Shape;
                    static create(properties?: mesos.v1.Resource.DiskInfo.Source.$Properties): mesos.v1.Resource.DiskInfo.Source;

                    /**
                     * Encodes the specified Source message. Does not implicitly {@link mesos.v1.Resource.DiskInfo.Source.verify|verify} messages.
                     * @param message Source message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Resource.DiskInfo.Source.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Source message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Resource.DiskInfo.Source & mesos.v1.Resource.DiskInfo.Source.$Shape} Source
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Resource.DiskInfo.Source & mesos.v1.Resource.DiskInfo.Source.$Shape;

                    /**
                     * Creates a Source message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Source
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Resource.DiskInfo.Source;

                    /**
                     * Creates a plain object from a Source message. Also converts values to other types if specified.
                     * @param message Source
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Resource.DiskInfo.Source, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Source to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Source {

                    /** Properties of a Source. */
                    interface $Properties {

                        /** Source type */
                        type: mesos.v1.Resource.DiskInfo.Source.Type;

                        /** Source path */
                        path?: (mesos.v1.Resource.DiskInfo.Source.Path.$Properties|null);

                        /** Source mount */
                        mount?: (mesos.v1.Resource.DiskInfo.Source.Mount.$Properties|null);

                        /** Source vendor */
                        vendor?: (string|null);

                        /** Source id */
                        id?: (string|null);

                        /** Source metadata */
                        metadata?: (mesos.v1.Labels.$Properties|null);

                        /** Source profile */
                        profile?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Source. */
                    type $Shape = mesos.v1.Resource.DiskInfo.Source.$Properties;

                    /**
                     * Properties of a Path.
                     * @deprecated Use mesos.v1.Resource.DiskInfo.Source.Path.$Properties instead.
                     */
                    interface IPath extends mesos.v1.Resource.DiskInfo.Source.Path.$Properties {
                    }

                    /** Represents a Path. */
                    class Path {

                        /**
                         * Constructs a new Path.
                         * @param [properties] Properties to set
                         */
                        constructor(properties?: mesos.v1.Resource.DiskInfo.Source.Path.$Properties);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];

                        /** Path root. */
                        root: string;

                        /**
                         * Creates a new Path instance using the specified properties.
                         * @param [properties] Properties to set
                         * @returns Path instance
                         */
                        static create(properties: mesos.v1.Resource.DiskInfo.Source.Path.$Shape): mesos.v1.Resource.DiskInfo.Source.Path & mesos.v1.Resource.DiskInfo.Source.Path.$Shape;
                        static create(properties?: mesos.v1.Resource.DiskInfo.Source.Path.$Properties): mesos.v1.Resource.DiskInfo.Source.Path;

                        /**
                         * Encodes the specified Path message. Does not implicitly {@link mesos.v1.Resource.DiskInfo.Source.Path.verify|verify} messages.
                         * @param message Path message or plain object to encode
                         * @param [writer] Writer to encode to
                         * @returns Writer
                         */
                        static encode(message: mesos.v1.Resource.DiskInfo.Source.Path.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                        /**
                         * Decodes a Path message from the specified reader or buffer.
                         * @param reader Reader or buffer to decode from
                         * @param [length] Message length if known beforehand
                         * @returns {mesos.v1.Resource.DiskInfo.Source.Path & mesos.v1.Resource.DiskInfo.Source.Path.$Shape} Path
                         * @throws {Error} If the payload is not a reader or valid buffer
                         * @throws {$protobuf.util.ProtocolError} If required fields are missing
                         */
                        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Resource.DiskInfo.Source.Path & mesos.v1.Resource.DiskInfo.Source.Path.$Shape;

                        /**
                         * Creates a Path message from a plain object. Also converts values to their respective internal types.
                         * @param object Plain object
                         * @returns Path
                         */
                        static fromObject(object: { [k: string]: any }): mesos.v1.Resource.DiskInfo.Source.Path;

                        /**
                         * Creates a plain object from a Path message. Also converts values to other types if specified.
                         * @param message Path
                         * @param [options] Conversion options
                         * @returns Plain object
                         */
                        static toObject(message: mesos.v1.Resource.DiskInfo.Source.Path, options?: $protobuf.IConversionOptions): { [k: string]: any };

                        /**
                         * Converts this Path to JSON.
                         * @returns JSON object
                         */
                        toJSON(): { [k: string]: any };
                    }

                    namespace Path {

                        /** Properties of a Path. */
                        interface $Properties {

                            /** Path root */
                            root?: (string|null);

                            /** Unknown fields preserved while decoding when enabled */
                            $unknowns?: Uint8Array[];
                        }

                        /** Shape of a Path. */
                        type $Shape = mesos.v1.Resource.DiskInfo.Source.Path.$Properties;
                    }

                    /**
                     * Properties of a Mount.
                     * @deprecated Use mesos.v1.Resource.DiskInfo.Source.Mount.$Properties instead.
                     */
                    interface IMount extends mesos.v1.Resource.DiskInfo.Source.Mount.$Properties {
                    }

                    /** Represents a Mount. */
                    class Mount {

                        /**
                         * Constructs a new Mount.
                         * @param [properties] Properties to set
                         */
                        constructor(properties?: mesos.v1.Resource.DiskInfo.Source.Mount.$Properties);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];

                        /** Mount root. */
                        root: string;

                        /**
                         * Creates a new Mount instance using the specified properties.
                         * @param [properties] Properties to set
                         * @returns Mount instance
                         */
                        static create(properties: mesos.v1.Resource.DiskInfo.Source.Mount.$Shape): mesos.v1.Resource.DiskInfo.Source.Mount & mesos.v1.Resource.DiskInfo.Source.Mount.$Shape;
                        static create(properties?: mesos.v1.Resource.DiskInfo.Source.Mount.$Properties): mesos.v1.Resource.DiskInfo.Source.Mount;

                        /**
                         * Encodes the specified Mount message. Does not implicitly {@link mesos.v1.Resource.DiskInfo.Source.Mount.verify|verify} messages.
                         * @param message Mount message or plain object to encode
                         * @param [writer] Writer to encode to
                         * @returns Writer
                         */
                        static encode(message: mesos.v1.Resource.DiskInfo.Source.Mount.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                        /**
                         * Decodes a Mount message from the specified reader or buffer.
                         * @param reader Reader or buffer to decode from
                         * @param [length] Message length if known beforehand
                         * @returns {mesos.v1.Resource.DiskInfo.Source.Mount & mesos.v1.Resource.DiskInfo.Source.Mount.$Shape} Mount
                         * @throws {Error} If the payload is not a reader or valid buffer
                         * @throws {$protobuf.util.ProtocolError} If required fields are missing
                         */
                        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Resource.DiskInfo.Source.Mount & mesos.v1.Resource.DiskInfo.Source.Mount.$Shape;

                        /**
                         * Creates a Mount message from a plain object. Also converts values to their respective internal types.
                         * @param object Plain object
                         * @returns Mount
                         */
                        static fromObject(object: { [k: string]: any }): mesos.v1.Resource.DiskInfo.Source.Mount;

                        /**
                         * Creates a plain object from a Mount message. Also converts values to other types if specified.
                         * @param message Mount
                         * @param [options] Conversion options
                         * @returns Plain object
                         */
                        static toObject(message: mesos.v1.Resource.DiskInfo.Source.Mount, options?: $protobuf.IConversionOptions): { [k: string]: any };

                        /**
                         * Converts this Mount to JSON.
                         * @returns JSON object
                         */
                        toJSON(): { [k: string]: any };
                    }

                    namespace Mount {

                        /** Properties of a Mount. */
                        interface $Properties {

                            /** Mount root */
                            root?: (string|null);

                            /** Unknown fields preserved while decoding when enabled */
                            $unknowns?: Uint8Array[];
                        }

                        /** Shape of a Mount. */
                        type $Shape = mesos.v1.Resource.DiskInfo.Source.Mount.$Properties;
                    }

                    /** Type enum. */
                    enum Type {

                        /** UNKNOWN value */
                        UNKNOWN = 0,

                        /** PATH value */
                        PATH = 1,

                        /** MOUNT value */
                        MOUNT = 2,

                        /** BLOCK value */
                        BLOCK = 3,

                        /** RAW value */
                        RAW = 4
                    }
                }
            }

            /**
             * Properties of a RevocableInfo.
             * @deprecated Use mesos.v1.Resource.RevocableInfo.$Properties instead.
             */
            interface IRevocableInfo extends mesos.v1.Resource.RevocableInfo.$Properties {
            }

            /** Represents a RevocableInfo. */
            class RevocableInfo {

                /**
                 * Constructs a new RevocableInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Resource.RevocableInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new RevocableInfo instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RevocableInfo instance
                 */
                static create(properties: mesos.v1.Resource.RevocableInfo.$Shape): mesos.v1.Resource.RevocableInfo & mesos.v1.Resource.RevocableInfo.$Shape;
                static create(properties?: mesos.v1.Resource.RevocableInfo.$Properties): mesos.v1.Resource.RevocableInfo;

                /**
                 * Encodes the specified RevocableInfo message. Does not implicitly {@link mesos.v1.Resource.RevocableInfo.verify|verify} messages.
                 * @param message RevocableInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Resource.RevocableInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RevocableInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Resource.RevocableInfo & mesos.v1.Resource.RevocableInfo.$Shape} RevocableInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Resource.RevocableInfo & mesos.v1.Resource.RevocableInfo.$Shape;

                /**
                 * Creates a RevocableInfo message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns RevocableInfo
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Resource.RevocableInfo;

                /**
                 * Creates a plain object from a RevocableInfo message. Also converts values to other types if specified.
                 * @param message RevocableInfo
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Resource.RevocableInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this RevocableInfo to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace RevocableInfo {

                /** Properties of a RevocableInfo. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RevocableInfo. */
                type $Shape = mesos.v1.Resource.RevocableInfo.$Properties;
            }

            /**
             * Properties of a SharedInfo.
             * @deprecated Use mesos.v1.Resource.SharedInfo.$Properties instead.
             */
            interface ISharedInfo extends mesos.v1.Resource.SharedInfo.$Properties {
            }

            /** Represents a SharedInfo. */
            class SharedInfo {

                /**
                 * Constructs a new SharedInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Resource.SharedInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new SharedInfo instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SharedInfo instance
                 */
                static create(properties: mesos.v1.Resource.SharedInfo.$Shape): mesos.v1.Resource.SharedInfo & mesos.v1.Resource.SharedInfo.$Shape;
                static create(properties?: mesos.v1.Resource.SharedInfo.$Properties): mesos.v1.Resource.SharedInfo;

                /**
                 * Encodes the specified SharedInfo message. Does not implicitly {@link mesos.v1.Resource.SharedInfo.verify|verify} messages.
                 * @param message SharedInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Resource.SharedInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SharedInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Resource.SharedInfo & mesos.v1.Resource.SharedInfo.$Shape} SharedInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Resource.SharedInfo & mesos.v1.Resource.SharedInfo.$Shape;

                /**
                 * Creates a SharedInfo message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns SharedInfo
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Resource.SharedInfo;

                /**
                 * Creates a plain object from a SharedInfo message. Also converts values to other types if specified.
                 * @param message SharedInfo
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Resource.SharedInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this SharedInfo to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace SharedInfo {

                /** Properties of a SharedInfo. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SharedInfo. */
                type $Shape = mesos.v1.Resource.SharedInfo.$Properties;
            }
        }

        /**
         * Properties of an OfferFilters.
         * @deprecated Use mesos.v1.OfferFilters.$Properties instead.
         */
        interface IOfferFilters extends mesos.v1.OfferFilters.$Properties {
        }

        /** Represents an OfferFilters. */
        class OfferFilters {

            /**
             * Constructs a new OfferFilters.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.OfferFilters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OfferFilters minAllocatableResources. */
            minAllocatableResources?: (mesos.v1.OfferFilters.MinAllocatableResources.$Properties|null);

            /**
             * Creates a new OfferFilters instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OfferFilters instance
             */
            static create(properties: mesos.v1.OfferFilters.$Shape): mesos.v1.OfferFilters & mesos.v1.OfferFilters.$Shape;
            static create(properties?: mesos.v1.OfferFilters.$Properties): mesos.v1.OfferFilters;

            /**
             * Encodes the specified OfferFilters message. Does not implicitly {@link mesos.v1.OfferFilters.verify|verify} messages.
             * @param message OfferFilters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.OfferFilters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OfferFilters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.OfferFilters & mesos.v1.OfferFilters.$Shape} OfferFilters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.OfferFilters & mesos.v1.OfferFilters.$Shape;

            /**
             * Creates an OfferFilters message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OfferFilters
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.OfferFilters;

            /**
             * Creates a plain object from an OfferFilters message. Also converts values to other types if specified.
             * @param message OfferFilters
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.OfferFilters, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OfferFilters to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace OfferFilters {

            /** Properties of an OfferFilters. */
            interface $Properties {

                /** OfferFilters minAllocatableResources */
                minAllocatableResources?: (mesos.v1.OfferFilters.MinAllocatableResources.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OfferFilters. */
            type $Shape = mesos.v1.OfferFilters.$Properties;

            /**
             * Properties of a ResourceQuantities.
             * @deprecated Use mesos.v1.OfferFilters.ResourceQuantities.$Properties instead.
             */
            interface IResourceQuantities extends mesos.v1.OfferFilters.ResourceQuantities.$Properties {
            }

            /** Represents a ResourceQuantities. */
            class ResourceQuantities {

                /**
                 * Constructs a new ResourceQuantities.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.OfferFilters.ResourceQuantities.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ResourceQuantities quantities. */
                quantities: { [k: string]: mesos.v1.Value.Scalar.$Properties };

                /**
                 * Creates a new ResourceQuantities instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ResourceQuantities instance
                 */
                static create(properties: mesos.v1.OfferFilters.ResourceQuantities.$Shape): mesos.v1.OfferFilters.ResourceQuantities & mesos.v1.OfferFilters.ResourceQuantities.$Shape;
                static create(properties?: mesos.v1.OfferFilters.ResourceQuantities.$Properties): mesos.v1.OfferFilters.ResourceQuantities;

                /**
                 * Encodes the specified ResourceQuantities message. Does not implicitly {@link mesos.v1.OfferFilters.ResourceQuantities.verify|verify} messages.
                 * @param message ResourceQuantities message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.OfferFilters.ResourceQuantities.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ResourceQuantities message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.OfferFilters.ResourceQuantities & mesos.v1.OfferFilters.ResourceQuantities.$Shape} ResourceQuantities
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.OfferFilters.ResourceQuantities & mesos.v1.OfferFilters.ResourceQuantities.$Shape;

                /**
                 * Creates a ResourceQuantities message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns ResourceQuantities
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.OfferFilters.ResourceQuantities;

                /**
                 * Creates a plain object from a ResourceQuantities message. Also converts values to other types if specified.
                 * @param message ResourceQuantities
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.OfferFilters.ResourceQuantities, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this ResourceQuantities to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace ResourceQuantities {

                /** Properties of a ResourceQuantities. */
                interface $Properties {

                    /** ResourceQuantities quantities */
                    quantities?: ({ [k: string]: mesos.v1.Value.Scalar.$Properties }|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ResourceQuantities. */
                type $Shape = mesos.v1.OfferFilters.ResourceQuantities.$Properties;
            }

            /**
             * Properties of a MinAllocatableResources.
             * @deprecated Use mesos.v1.OfferFilters.MinAllocatableResources.$Properties instead.
             */
            interface IMinAllocatableResources extends mesos.v1.OfferFilters.MinAllocatableResources.$Properties {
            }

            /** Represents a MinAllocatableResources. */
            class MinAllocatableResources {

                /**
                 * Constructs a new MinAllocatableResources.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.OfferFilters.MinAllocatableResources.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MinAllocatableResources quantities. */
                quantities: mesos.v1.OfferFilters.ResourceQuantities.$Properties[];

                /**
                 * Creates a new MinAllocatableResources instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns MinAllocatableResources instance
                 */
                static create(properties: mesos.v1.OfferFilters.MinAllocatableResources.$Shape): mesos.v1.OfferFilters.MinAllocatableResources & mesos.v1.OfferFilters.MinAllocatableResources.$Shape;
                static create(properties?: mesos.v1.OfferFilters.MinAllocatableResources.$Properties): mesos.v1.OfferFilters.MinAllocatableResources;

                /**
                 * Encodes the specified MinAllocatableResources message. Does not implicitly {@link mesos.v1.OfferFilters.MinAllocatableResources.verify|verify} messages.
                 * @param message MinAllocatableResources message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.OfferFilters.MinAllocatableResources.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MinAllocatableResources message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.OfferFilters.MinAllocatableResources & mesos.v1.OfferFilters.MinAllocatableResources.$Shape} MinAllocatableResources
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.OfferFilters.MinAllocatableResources & mesos.v1.OfferFilters.MinAllocatableResources.$Shape;

                /**
                 * Creates a MinAllocatableResources message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns MinAllocatableResources
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.OfferFilters.MinAllocatableResources;

                /**
                 * Creates a plain object from a MinAllocatableResources message. Also converts values to other types if specified.
                 * @param message MinAllocatableResources
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.OfferFilters.MinAllocatableResources, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this MinAllocatableResources to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace MinAllocatableResources {

                /** Properties of a MinAllocatableResources. */
                interface $Properties {

                    /** MinAllocatableResources quantities */
                    quantities?: (mesos.v1.OfferFilters.ResourceQuantities.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MinAllocatableResources. */
                type $Shape = mesos.v1.OfferFilters.MinAllocatableResources.$Properties;
            }
        }

        /**
         * Properties of an Offer.
         * @deprecated Use mesos.v1.Offer.$Properties instead.
         */
        interface IOffer extends mesos.v1.Offer.$Properties {
        }

        /** Represents an Offer. */
        class Offer {

            /**
             * Constructs a new Offer.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Offer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Offer id. */
            id: mesos.v1.OfferID.$Properties;

            /** Offer frameworkId. */
            frameworkId: mesos.v1.FrameworkID.$Properties;

            /** Offer agentId. */
            agentId: mesos.v1.AgentID.$Properties;

            /** Offer hostname. */
            hostname: string;

            /** Offer url. */
            url?: (mesos.v1.URL.$Properties|null);

            /** Offer domain. */
            domain?: (mesos.v1.DomainInfo.$Properties|null);

            /** Offer resources. */
            resources: mesos.v1.Resource.$Properties[];

            /** Offer attributes. */
            attributes: mesos.v1.Attribute.$Properties[];

            /** Offer executorIds. */
            executorIds: mesos.v1.ExecutorID.$Properties[];

            /** Offer unavailability. */
            unavailability?: (mesos.v1.Unavailability.$Properties|null);

            /** Offer allocationInfo. */
            allocationInfo?: (mesos.v1.Resource.AllocationInfo.$Properties|null);

            /**
             * Creates a new Offer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Offer instance
             */
            static create(properties: mesos.v1.Offer.$Shape): mesos.v1.Offer & mesos.v1.Offer.$Shape;
            static create(properties?: mesos.v1.Offer.$Properties): mesos.v1.Offer;

            /**
             * Encodes the specified Offer message. Does not implicitly {@link mesos.v1.Offer.verify|verify} messages.
             * @param message Offer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Offer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Offer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Offer & mesos.v1.Offer.$Shape} Offer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Offer & mesos.v1.Offer.$Shape;

            /**
             * Creates an Offer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Offer
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Offer;

            /**
             * Creates a plain object from an Offer message. Also converts values to other types if specified.
             * @param message Offer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Offer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Offer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Offer {

            /** Properties of an Offer. */
            interface $Properties {

                /** Offer id */
                id: mesos.v1.OfferID.$Properties;

                /** Offer frameworkId */
                frameworkId: mesos.v1.FrameworkID.$Properties;

                /** Offer agentId */
                agentId: mesos.v1.AgentID.$Properties;

                /** Offer hostname */
                hostname: string;

                /** Offer url */
                url?: (mesos.v1.URL.$Properties|null);

                /** Offer domain */
                domain?: (mesos.v1.DomainInfo.$Properties|null);

                /** Offer resources */
                resources?: (mesos.v1.Resource.$Properties[]|null);

                /** Offer attributes */
                attributes?: (mesos.v1.Attribute.$Properties[]|null);

                /** Offer executorIds */
                executorIds?: (mesos.v1.ExecutorID.$Properties[]|null);

                /** Offer unavailability */
                unavailability?: (mesos.v1.Unavailability.$Properties|null);

                /** Offer allocationInfo */
                allocationInfo?: (mesos.v1.Resource.AllocationInfo.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Offer. */
            type $Shape = mesos.v1.Offer.$Properties;

            /**
             * Properties of an Operation.
             * @deprecated Use mesos.v1.Offer.Operation.$Properties instead.
             */
            interface IOperation extends mesos.v1.Offer.Operation.$Properties {
            }

            /** Represents an Operation. */
            class Operation {

                /**
                 * Constructs a new Operation.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Offer.Operation.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Operation type. */
                type: mesos.v1.Offer.Operation.Type;

                /** Operation id. */
                id?: (mesos.v1.OperationID.$Properties|null);

                /** Operation launch. */
                launch?: (mesos.v1.Offer.Operation.Launch.$Properties|null);

                /** Operation launchGroup. */
                launchGroup?: (mesos.v1.Offer.Operation.LaunchGroup.$Properties|null);

                /** Operation reserve. */
                reserve?: (mesos.v1.Offer.Operation.Reserve.$Properties|null);

                /** Operation unreserve. */
                unreserve?: (mesos.v1.Offer.Operation.Unreserve.$Properties|null);

                /** Operation create. */
                create?: (mesos.v1.Offer.Operation.Create.$Properties|null);

                /** Operation destroy. */
                destroy?: (mesos.v1.Offer.Operation.Destroy.$Properties|null);

                /** Operation growVolume. */
                growVolume?: (mesos.v1.Offer.Operation.GrowVolume.$Properties|null);

                /** Operation shrinkVolume. */
                shrinkVolume?: (mesos.v1.Offer.Operation.ShrinkVolume.$Properties|null);

                /** Operation createDisk. */
                createDisk?: (mesos.v1.Offer.Operation.CreateDisk.$Properties|null);

                /** Operation destroyDisk. */
                destroyDisk?: (mesos.v1.Offer.Operation.DestroyDisk.$Properties|null);

                /**
                 * Creates a new Operation instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Operation instance
                 */
                static create(properties: mesos.v1.Offer.Operation.$Shape): mesos.v1.Offer.Operation & mesos.v1.Offer.Operation.$Shape;
                static create(properties?: mesos.v1.Offer.Operation.$Properties): mesos.v1.Offer.Operation;

                /**
                 * Encodes the specified Operation message. Does not implicitly {@link mesos.v1.Offer.Operation.verify|verify} messages.
                 * @param message Operation message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Offer.Operation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Operation message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Offer.Operation & mesos.v1.Offer.Operation.$Shape} Operation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Offer.Operation & mesos.v1.Offer.Operation.$Shape;

                /**
                 * Creates an Operation message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Operation
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Offer.Operation;

                /**
                 * Creates a plain object from an Operation message. Also converts values to other types if specified.
                 * @param message Operation
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Offer.Operation, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Operation to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Operation {

                /** Properties of an Operation. */
                interface $Properties {

                    /** Operation type */
                    type?: (mesos.v1.Offer.Operation.Type|null);

                    /** Operation id */
                    id?: (mesos.v1.OperationID.$Properties|null);

                    /** Operation launch */
                    launch?: (mesos.v1.Offer.Operation.Launch.$Properties|null);

                    /** Operation launchGroup */
                    launchGroup?: (mesos.v1.Offer.Operation.LaunchGroup.$Properties|null);

                    /** Operation reserve */
                    reserve?: (mesos.v1.Offer.Operation.Reserve.$Properties|null);

                    /** Operation unreserve */
                    unreserve?: (mesos.v1.Offer.Operation.Unreserve.$Properties|null);

                    /** Operation create */
                    create?: (mesos.v1.Offer.Operation.Create.$Properties|null);

                    /** Operation destroy */
                    destroy?: (mesos.v1.Offer.Operation.Destroy.$Properties|null);

                    /** Operation growVolume */
                    growVolume?: (mesos.v1.Offer.Operation.GrowVolume.$Properties|null);

                    /** Operation shrinkVolume */
                    shrinkVolume?: (mesos.v1.Offer.Operation.ShrinkVolume.$Properties|null);

                    /** Operation createDisk */
                    createDisk?: (mesos.v1.Offer.Operation.CreateDisk.$Properties|null);

                    /** Operation destroyDisk */
                    destroyDisk?: (mesos.v1.Offer.Operation.DestroyDisk.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Operation. */
                type $Shape = mesos.v1.Offer.Operation.$Properties;

                /**
                 * Properties of a Launch.
                 * @deprecated Use mesos.v1.Offer.Operation.Launch.$Properties instead.
                 */
                interface ILaunch extends mesos.v1.Offer.Operation.Launch.$Properties {
                }

                /** Represents a Launch. */
                class Launch {

                    /**
                     * Constructs a new Launch.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Offer.Operation.Launch.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Launch taskInfos. */
                    taskInfos: mesos.v1.TaskInfo.$Properties[];

                    /**
                     * Creates a new Launch instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Launch instance
                     */
                    static create(properties: mesos.v1.Offer.Operation.Launch.$Shape): mesos.v1.Offer.Operation.Launch & mesos.v1.Offer.Operation.Launch.$Shape;
                    static create(properties?: mesos.v1.Offer.Operation.Launch.$Properties): mesos.v1.Offer.Operation.Launch;

                    /**
                     * Encodes the specified Launch message. Does not implicitly {@link mesos.v1.Offer.Operation.Launch.verify|verify} messages.
                     * @param message Launch message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Offer.Operation.Launch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Launch message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Offer.Operation.Launch & mesos.v1.Offer.Operation.Launch.$Shape} Launch
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Offer.Operation.Launch & mesos.v1.Offer.Operation.Launch.$Shape;

                    /**
                     * Creates a Launch message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Launch
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Offer.Operation.Launch;

                    /**
                     * Creates a plain object from a Launch message. Also converts values to other types if specified.
                     * @param message Launch
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Offer.Operation.Launch, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Launch to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Launch {

                    /** Properties of a Launch. */
                    interface $Properties {

                        /** Launch taskInfos */
                        taskInfos?: (mesos.v1.TaskInfo.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Launch. */
                    type $Shape = mesos.v1.Offer.Operation.Launch.$Properties;
                }

                /**
                 * Properties of a LaunchGroup.
                 * @deprecated Use mesos.v1.Offer.Operation.LaunchGroup.$Properties instead.
                 */
                interface ILaunchGroup extends mesos.v1.Offer.Operation.LaunchGroup.$Properties {
                }

                /** Represents a LaunchGroup. */
                class LaunchGroup {

                    /**
                     * Constructs a new LaunchGroup.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Offer.Operation.LaunchGroup.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LaunchGroup executor. */
                    executor: mesos.v1.ExecutorInfo.$Properties;

                    /** LaunchGroup taskGroup. */
                    taskGroup: mesos.v1.TaskGroupInfo.$Properties;

                    /**
                     * Creates a new LaunchGroup instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LaunchGroup instance
                     */
                    static create(properties: mesos.v1.Offer.Operation.LaunchGroup.$Shape): mesos.v1.Offer.Operation.LaunchGroup & mesos.v1.Offer.Operation.LaunchGroup.$Shape;
                    static create(properties?: mesos.v1.Offer.Operation.LaunchGroup.$Properties): mesos.v1.Offer.Operation.LaunchGroup;

                    /**
                     * Encodes the specified LaunchGroup message. Does not implicitly {@link mesos.v1.Offer.Operation.LaunchGroup.verify|verify} messages.
                     * @param message LaunchGroup message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Offer.Operation.LaunchGroup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LaunchGroup message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Offer.Operation.LaunchGroup & mesos.v1.Offer.Operation.LaunchGroup.$Shape} LaunchGroup
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Offer.Operation.LaunchGroup & mesos.v1.Offer.Operation.LaunchGroup.$Shape;

                    /**
                     * Creates a LaunchGroup message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LaunchGroup
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Offer.Operation.LaunchGroup;

                    /**
                     * Creates a plain object from a LaunchGroup message. Also converts values to other types if specified.
                     * @param message LaunchGroup
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Offer.Operation.LaunchGroup, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LaunchGroup to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LaunchGroup {

                    /** Properties of a LaunchGroup. */
                    interface $Properties {

                        /** LaunchGroup executor */
                        executor: mesos.v1.ExecutorInfo.$Properties;

                        /** LaunchGroup taskGroup */
                        taskGroup: mesos.v1.TaskGroupInfo.$Properties;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LaunchGroup. */
                    type $Shape = mesos.v1.Offer.Operation.LaunchGroup.$Properties;
                }

                /**
                 * Properties of a Reserve.
                 * @deprecated Use mesos.v1.Offer.Operation.Reserve.$Properties instead.
                 */
                interface IReserve extends mesos.v1.Offer.Operation.Reserve.$Properties {
                }

                /** Represents a Reserve. */
                class Reserve {

                    /**
                     * Constructs a new Reserve.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Offer.Operation.Reserve.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Reserve source. */
                    source: mesos.v1.Resource.$Properties[];

                    /** Reserve resources. */
                    resources: mesos.v1.Resource.$Properties[];

                    /**
                     * Creates a new Reserve instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Reserve instance
                     */
                    static create(properties: mesos.v1.Offer.Operation.Reserve.$Shape): mesos.v1.Offer.Operation.Reserve & mesos.v1.Offer.Operation.Reserve.$Shape;
                    static create(properties?: mesos.v1.Offer.Operation.Reserve.$Properties): mesos.v1.Offer.Operation.Reserve;

                    /**
                     * Encodes the specified Reserve message. Does not implicitly {@link mesos.v1.Offer.Operation.Reserve.verify|verify} messages.
                     * @param message Reserve message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Offer.Operation.Reserve.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Reserve message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Offer.Operation.Reserve & mesos.v1.Offer.Operation.Reserve.$Shape} Reserve
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Offer.Operation.Reserve & mesos.v1.Offer.Operation.Reserve.$Shape;

                    /**
                     * Creates a Reserve message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Reserve
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Offer.Operation.Reserve;

                    /**
                     * Creates a plain object from a Reserve message. Also converts values to other types if specified.
                     * @param message Reserve
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Offer.Operation.Reserve, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Reserve to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Reserve {

                    /** Properties of a Reserve. */
                    interface $Properties {

                        /** Reserve source */
                        source?: (mesos.v1.Resource.$Properties[]|null);

                        /** Reserve resources */
                        resources?: (mesos.v1.Resource.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Reserve. */
                    type $Shape = mesos.v1.Offer.Operation.Reserve.$Properties;
                }

                /**
                 * Properties of an Unreserve.
                 * @deprecated Use mesos.v1.Offer.Operation.Unreserve.$Properties instead.
                 */
                interface IUnreserve extends mesos.v1.Offer.Operation.Unreserve.$Properties {
                }

                /** Represents an Unreserve. */
                class Unreserve {

                    /**
                     * Constructs a new Unreserve.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Offer.Operation.Unreserve.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Unreserve resources. */
                    resources: mesos.v1.Resource.$Properties[];

                    /**
                     * Creates a new Unreserve instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Unreserve instance
                     */
                    static create(properties: mesos.v1.Offer.Operation.Unreserve.$Shape): mesos.v1.Offer.Operation.Unreserve & mesos.v1.Offer.Operation.Unreserve.$Shape;
                    static create(properties?: mesos.v1.Offer.Operation.Unreserve.$Properties): mesos.v1.Offer.Operation.Unreserve;

                    /**
                     * Encodes the specified Unreserve message. Does not implicitly {@link mesos.v1.Offer.Operation.Unreserve.verify|verify} messages.
                     * @param message Unreserve message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Offer.Operation.Unreserve.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Unreserve message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Offer.Operation.Unreserve & mesos.v1.Offer.Operation.Unreserve.$Shape} Unreserve
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Offer.Operation.Unreserve & mesos.v1.Offer.Operation.Unreserve.$Shape;

                    /**
                     * Creates an Unreserve message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Unreserve
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Offer.Operation.Unreserve;

                    /**
                     * Creates a plain object from an Unreserve message. Also converts values to other types if specified.
                     * @param message Unreserve
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Offer.Operation.Unreserve, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Unreserve to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Unreserve {

                    /** Properties of an Unreserve. */
                    interface $Properties {

                        /** Unreserve resources */
                        resources?: (mesos.v1.Resource.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Unreserve. */
                    type $Shape = mesos.v1.Offer.Operation.Unreserve.$Properties;
                }

                /**
                 * Properties of a Create.
                 * @deprecated Use mesos.v1.Offer.Operation.Create.$Properties instead.
                 */
                interface ICreate extends mesos.v1.Offer.Operation.Create.$Properties {
                }

                /** Represents a Create. */
                class Create {

                    /**
                     * Constructs a new Create.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Offer.Operation.Create.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Create volumes. */
                    volumes: mesos.v1.Resource.$Properties[];

                    /**
                     * Creates a new Create instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Create instance
                     */
                    static create(properties: mesos.v1.Offer.Operation.Create.$Shape): mesos.v1.Offer.Operation.Create & mesos.v1.Offer.Operation.Create.$Shape;
                    static create(properties?: mesos.v1.Offer.Operation.Create.$Properties): mesos.v1.Offer.Operation.Create;

                    /**
                     * Encodes the specified Create message. Does not implicitly {@link mesos.v1.Offer.Operation.Create.verify|verify} messages.
                     * @param message Create message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Offer.Operation.Create.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Create message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Offer.Operation.Create & mesos.v1.Offer.Operation.Create.$Shape} Create
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Offer.Operation.Create & mesos.v1.Offer.Operation.Create.$Shape;

                    /**
                     * Creates a Create message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Create
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Offer.Operation.Create;

                    /**
                     * Creates a plain object from a Create message. Also converts values to other types if specified.
                     * @param message Create
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Offer.Operation.Create, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Create to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Create {

                    /** Properties of a Create. */
                    interface $Properties {

                        /** Create volumes */
                        volumes?: (mesos.v1.Resource.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Create. */
                    type $Shape = mesos.v1.Offer.Operation.Create.$Properties;
                }

                /**
                 * Properties of a Destroy.
                 * @deprecated Use mesos.v1.Offer.Operation.Destroy.$Properties instead.
                 */
                interface IDestroy extends mesos.v1.Offer.Operation.Destroy.$Properties {
                }

                /** Represents a Destroy. */
                class Destroy {

                    /**
                     * Constructs a new Destroy.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Offer.Operation.Destroy.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Destroy volumes. */
                    volumes: mesos.v1.Resource.$Properties[];

                    /**
                     * Creates a new Destroy instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Destroy instance
                     */
                    static create(properties: mesos.v1.Offer.Operation.Destroy.$Shape): mesos.v1.Offer.Operation.Destroy & mesos.v1.Offer.Operation.Destroy.$Shape;
                    static create(properties?: mesos.v1.Offer.Operation.Destroy.$Properties): mesos.v1.Offer.Operation.Destroy;

                    /**
                     * Encodes the specified Destroy message. Does not implicitly {@link mesos.v1.Offer.Operation.Destroy.verify|verify} messages.
                     * @param message Destroy message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Offer.Operation.Destroy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Destroy message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Offer.Operation.Destroy & mesos.v1.Offer.Operation.Destroy.$Shape} Destroy
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Offer.Operation.Destroy & mesos.v1.Offer.Operation.Destroy.$Shape;

                    /**
                     * Creates a Destroy message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Destroy
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Offer.Operation.Destroy;

                    /**
                     * Creates a plain object from a Destroy message. Also converts values to other types if specified.
                     * @param message Destroy
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Offer.Operation.Destroy, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Destroy to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Destroy {

                    /** Properties of a Destroy. */
                    interface $Properties {

                        /** Destroy volumes */
                        volumes?: (mesos.v1.Resource.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Destroy. */
                    type $Shape = mesos.v1.Offer.Operation.Destroy.$Properties;
                }

                /**
                 * Properties of a GrowVolume.
                 * @deprecated Use mesos.v1.Offer.Operation.GrowVolume.$Properties instead.
                 */
                interface IGrowVolume extends mesos.v1.Offer.Operation.GrowVolume.$Properties {
                }

                /** Represents a GrowVolume. */
                class GrowVolume {

                    /**
                     * Constructs a new GrowVolume.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Offer.Operation.GrowVolume.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** GrowVolume volume. */
                    volume: mesos.v1.Resource.$Properties;

                    /** GrowVolume addition. */
                    addition: mesos.v1.Resource.$Properties;

                    /**
                     * Creates a new GrowVolume instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns GrowVolume instance
                     */
                    static create(properties: mesos.v1.Offer.Operation.GrowVolume.$Shape): mesos.v1.Offer.Operation.GrowVolume & mesos.v1.Offer.Operation.GrowVolume.$Shape;
                    static create(properties?: mesos.v1.Offer.Operation.GrowVolume.$Properties): mesos.v1.Offer.Operation.GrowVolume;

                    /**
                     * Encodes the specified GrowVolume message. Does not implicitly {@link mesos.v1.Offer.Operation.GrowVolume.verify|verify} messages.
                     * @param message GrowVolume message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Offer.Operation.GrowVolume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a GrowVolume message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Offer.Operation.GrowVolume & mesos.v1.Offer.Operation.GrowVolume.$Shape} GrowVolume
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Offer.Operation.GrowVolume & mesos.v1.Offer.Operation.GrowVolume.$Shape;

                    /**
                     * Creates a GrowVolume message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns GrowVolume
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Offer.Operation.GrowVolume;

                    /**
                     * Creates a plain object from a GrowVolume message. Also converts values to other types if specified.
                     * @param message GrowVolume
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Offer.Operation.GrowVolume, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this GrowVolume to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace GrowVolume {

                    /** Properties of a GrowVolume. */
                    interface $Properties {

                        /** GrowVolume volume */
                        volume: mesos.v1.Resource.$Properties;

                        /** GrowVolume addition */
                        addition: mesos.v1.Resource.$Properties;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a GrowVolume. */
                    type $Shape = mesos.v1.Offer.Operation.GrowVolume.$Properties;
                }

                /**
                 * Properties of a ShrinkVolume.
                 * @deprecated Use mesos.v1.Offer.Operation.ShrinkVolume.$Properties instead.
                 */
                interface IShrinkVolume extends mesos.v1.Offer.Operation.ShrinkVolume.$Properties {
                }

                /** Represents a ShrinkVolume. */
                class ShrinkVolume {

                    /**
                     * Constructs a new ShrinkVolume.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Offer.Operation.ShrinkVolume.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ShrinkVolume volume. */
                    volume: mesos.v1.Resource.$Properties;

                    /** ShrinkVolume subtract. */
                    subtract: mesos.v1.Value.Scalar.$Properties;

                    /**
                     * Creates a new ShrinkVolume instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns ShrinkVolume instance
                     */
                    static create(properties: mesos.v1.Offer.Operation.ShrinkVolume.$Shape): mesos.v1.Offer.Operation.ShrinkVolume & mesos.v1.Offer.Operation.ShrinkVolume.$Shape;
                    static create(properties?: mesos.v1.Offer.Operation.ShrinkVolume.$Properties): mesos.v1.Offer.Operation.ShrinkVolume;

                    /**
                     * Encodes the specified ShrinkVolume message. Does not implicitly {@link mesos.v1.Offer.Operation.ShrinkVolume.verify|verify} messages.
                     * @param message ShrinkVolume message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Offer.Operation.ShrinkVolume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ShrinkVolume message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Offer.Operation.ShrinkVolume & mesos.v1.Offer.Operation.ShrinkVolume.$Shape} ShrinkVolume
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Offer.Operation.ShrinkVolume & mesos.v1.Offer.Operation.ShrinkVolume.$Shape;

                    /**
                     * Creates a ShrinkVolume message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns ShrinkVolume
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Offer.Operation.ShrinkVolume;

                    /**
                     * Creates a plain object from a ShrinkVolume message. Also converts values to other types if specified.
                     * @param message ShrinkVolume
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Offer.Operation.ShrinkVolume, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this ShrinkVolume to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace ShrinkVolume {

                    /** Properties of a ShrinkVolume. */
                    interface $Properties {

                        /** ShrinkVolume volume */
                        volume: mesos.v1.Resource.$Properties;

                        /** ShrinkVolume subtract */
                        subtract: mesos.v1.Value.Scalar.$Properties;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ShrinkVolume. */
                    type $Shape = mesos.v1.Offer.Operation.ShrinkVolume.$Properties;
                }

                /**
                 * Properties of a CreateDisk.
                 * @deprecated Use mesos.v1.Offer.Operation.CreateDisk.$Properties instead.
                 */
                interface ICreateDisk extends mesos.v1.Offer.Operation.CreateDisk.$Properties {
                }

                /** Represents a CreateDisk. */
                class CreateDisk {

                    /**
                     * Constructs a new CreateDisk.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Offer.Operation.CreateDisk.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** CreateDisk source. */
                    source: mesos.v1.Resource.$Properties;

                    /** CreateDisk targetType. */
                    targetType: mesos.v1.Resource.DiskInfo.Source.Type;

                    /** CreateDisk targetProfile. */
                    targetProfile: string;

                    /**
                     * Creates a new CreateDisk instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns CreateDisk instance
                     */
                    static create(properties: mesos.v1.Offer.Operation.CreateDisk.$Shape): mesos.v1.Offer.Operation.CreateDisk & mesos.v1.Offer.Operation.CreateDisk.$Shape;
                    static create(properties?: mesos.v1.Offer.Operation.CreateDisk.$Properties): mesos.v1.Offer.Operation.CreateDisk;

                    /**
                     * Encodes the specified CreateDisk message. Does not implicitly {@link mesos.v1.Offer.Operation.CreateDisk.verify|verify} messages.
                     * @param message CreateDisk message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Offer.Operation.CreateDisk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a CreateDisk message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Offer.Operation.CreateDisk & mesos.v1.Offer.Operation.CreateDisk.$Shape} CreateDisk
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Offer.Operation.CreateDisk & mesos.v1.Offer.Operation.CreateDisk.$Shape;

                    /**
                     * Creates a CreateDisk message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns CreateDisk
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Offer.Operation.CreateDisk;

                    /**
                     * Creates a plain object from a CreateDisk message. Also converts values to other types if specified.
                     * @param message CreateDisk
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Offer.Operation.CreateDisk, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this CreateDisk to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace CreateDisk {

                    /** Properties of a CreateDisk. */
                    interface $Properties {

                        /** CreateDisk source */
                        source: mesos.v1.Resource.$Properties;

                        /** CreateDisk targetType */
                        targetType: mesos.v1.Resource.DiskInfo.Source.Type;

                        /** CreateDisk targetProfile */
                        targetProfile?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a CreateDisk. */
                    type $Shape = mesos.v1.Offer.Operation.CreateDisk.$Properties;
                }

                /**
                 * Properties of a DestroyDisk.
                 * @deprecated Use mesos.v1.Offer.Operation.DestroyDisk.$Properties instead.
                 */
                interface IDestroyDisk extends mesos.v1.Offer.Operation.DestroyDisk.$Properties {
                }

                /** Represents a DestroyDisk. */
                class DestroyDisk {

                    /**
                     * Constructs a new DestroyDisk.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Offer.Operation.DestroyDisk.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** DestroyDisk source. */
                    source: mesos.v1.Resource.$Properties;

                    /**
                     * Creates a new DestroyDisk instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns DestroyDisk instance
                     */
                    static create(properties: mesos.v1.Offer.Operation.DestroyDisk.$Shape): mesos.v1.Offer.Operation.DestroyDisk & mesos.v1.Offer.Operation.DestroyDisk.$Shape;
                    static create(properties?: mesos.v1.Offer.Operation.DestroyDisk.$Properties): mesos.v1.Offer.Operation.DestroyDisk;

                    /**
                     * Encodes the specified DestroyDisk message. Does not implicitly {@link mesos.v1.Offer.Operation.DestroyDisk.verify|verify} messages.
                     * @param message DestroyDisk message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Offer.Operation.DestroyDisk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a DestroyDisk message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Offer.Operation.DestroyDisk & mesos.v1.Offer.Operation.DestroyDisk.$Shape} DestroyDisk
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Offer.Operation.DestroyDisk & mesos.v1.Offer.Operation.DestroyDisk.$Shape;

                    /**
                     * Creates a DestroyDisk message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns DestroyDisk
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Offer.Operation.DestroyDisk;

                    /**
                     * Creates a plain object from a DestroyDisk message. Also converts values to other types if specified.
                     * @param message DestroyDisk
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Offer.Operation.DestroyDisk, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this DestroyDisk to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace DestroyDisk {

                    /** Properties of a DestroyDisk. */
                    interface $Properties {

                        /** DestroyDisk source */
                        source: mesos.v1.Resource.$Properties;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a DestroyDisk. */
                    type $Shape = mesos.v1.Offer.Operation.DestroyDisk.$Properties;
                }

                /** Type enum. */
                enum Type {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** LAUNCH value */
                    LAUNCH = 1,

                    /** LAUNCH_GROUP value */
                    LAUNCH_GROUP = 6,

                    /** RESERVE value */
                    RESERVE = 2,

                    /** UNRESERVE value */
                    UNRESERVE = 3,

                    /** CREATE value */
                    CREATE = 4,

                    /** DESTROY value */
                    DESTROY = 5,

                    /** GROW_VOLUME value */
                    GROW_VOLUME = 11,

                    /** SHRINK_VOLUME value */
                    SHRINK_VOLUME = 12,

                    /** CREATE_DISK value */
                    CREATE_DISK = 13,

                    /** DESTROY_DISK value */
                    DESTROY_DISK = 14
                }
            }
        }

        /**
         * Properties of an InverseOffer.
         * @deprecated Use mesos.v1.InverseOffer.$Properties instead.
         */
        interface IInverseOffer extends mesos.v1.InverseOffer.$Properties {
        }

        /** Represents an InverseOffer. */
        class InverseOffer {

            /**
             * Constructs a new InverseOffer.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.InverseOffer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** InverseOffer id. */
            id: mesos.v1.OfferID.$Properties;

            /** InverseOffer url. */
            url?: (mesos.v1.URL.$Properties|null);

            /** InverseOffer frameworkId. */
            frameworkId: mesos.v1.FrameworkID.$Properties;

            /** InverseOffer agentId. */
            agentId?: (mesos.v1.AgentID.$Properties|null);

            /** InverseOffer unavailability. */
            unavailability: mesos.v1.Unavailability.$Properties;

            /** InverseOffer resources. */
            resources: mesos.v1.Resource.$Properties[];

            /**
             * Creates a new InverseOffer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns InverseOffer instance
             */
            static create(properties: mesos.v1.InverseOffer.$Shape): mesos.v1.InverseOffer & mesos.v1.InverseOffer.$Shape;
            static create(properties?: mesos.v1.InverseOffer.$Properties): mesos.v1.InverseOffer;

            /**
             * Encodes the specified InverseOffer message. Does not implicitly {@link mesos.v1.InverseOffer.verify|verify} messages.
             * @param message InverseOffer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.InverseOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an InverseOffer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.InverseOffer & mesos.v1.InverseOffer.$Shape} InverseOffer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.InverseOffer & mesos.v1.InverseOffer.$Shape;

            /**
             * Creates an InverseOffer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns InverseOffer
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.InverseOffer;

            /**
             * Creates a plain object from an InverseOffer message. Also converts values to other types if specified.
             * @param message InverseOffer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.InverseOffer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this InverseOffer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace InverseOffer {

            /** Properties of an InverseOffer. */
            interface $Properties {

                /** InverseOffer id */
                id: mesos.v1.OfferID.$Properties;

                /** InverseOffer url */
                url?: (mesos.v1.URL.$Properties|null);

                /** InverseOffer frameworkId */
                frameworkId: mesos.v1.FrameworkID.$Properties;

                /** InverseOffer agentId */
                agentId?: (mesos.v1.AgentID.$Properties|null);

                /** InverseOffer unavailability */
                unavailability: mesos.v1.Unavailability.$Properties;

                /** InverseOffer resources */
                resources?: (mesos.v1.Resource.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an InverseOffer. */
            type $Shape = mesos.v1.InverseOffer.$Properties;
        }

        /**
         * Properties of a TaskInfo.
         * @deprecated Use mesos.v1.TaskInfo.$Properties instead.
         */
        interface ITaskInfo extends mesos.v1.TaskInfo.$Properties {
        }

        /** Represents a TaskInfo. */
        class TaskInfo {

            /**
             * Constructs a new TaskInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.TaskInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TaskInfo name. */
            name: string;

            /** TaskInfo taskId. */
            taskId: mesos.v1.TaskID.$Properties;

            /** TaskInfo agentId. */
            agentId: mesos.v1.AgentID.$Properties;

            /** TaskInfo resources. */
            resources: mesos.v1.Resource.$Properties[];

            /** TaskInfo executor. */
            executor?: (mesos.v1.ExecutorInfo.$Properties|null);

            /** TaskInfo command. */
            command?: (mesos.v1.CommandInfo.$Properties|null);

            /** TaskInfo container. */
            container?: (mesos.v1.ContainerInfo.$Properties|null);

            /** TaskInfo healthCheck. */
            healthCheck?: (mesos.v1.HealthCheck.$Properties|null);

            /** TaskInfo check. */
            check?: (mesos.v1.CheckInfo.$Properties|null);

            /** TaskInfo killPolicy. */
            killPolicy?: (mesos.v1.KillPolicy.$Properties|null);

            /** TaskInfo data. */
            data: Uint8Array;

            /** TaskInfo labels. */
            labels?: (mesos.v1.Labels.$Properties|null);

            /** TaskInfo discovery. */
            discovery?: (mesos.v1.DiscoveryInfo.$Properties|null);

            /** TaskInfo maxCompletionTime. */
            maxCompletionTime?: (mesos.v1.DurationInfo.$Properties|null);

            /** TaskInfo limits. */
            limits: { [k: string]: mesos.v1.Value.Scalar.$Properties };

            /**
             * Creates a new TaskInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TaskInfo instance
             */
            static create(properties: mesos.v1.TaskInfo.$Shape): mesos.v1.TaskInfo & mesos.v1.TaskInfo.$Shape;
            static create(properties?: mesos.v1.TaskInfo.$Properties): mesos.v1.TaskInfo;

            /**
             * Encodes the specified TaskInfo message. Does not implicitly {@link mesos.v1.TaskInfo.verify|verify} messages.
             * @param message TaskInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.TaskInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TaskInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.TaskInfo & mesos.v1.TaskInfo.$Shape} TaskInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.TaskInfo & mesos.v1.TaskInfo.$Shape;

            /**
             * Creates a TaskInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TaskInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.TaskInfo;

            /**
             * Creates a plain object from a TaskInfo message. Also converts values to other types if specified.
             * @param message TaskInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.TaskInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TaskInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TaskInfo {

            /** Properties of a TaskInfo. */
            interface $Properties {

                /** TaskInfo name */
                name: string;

                /** TaskInfo taskId */
                taskId: mesos.v1.TaskID.$Properties;

                /** TaskInfo agentId */
                agentId: mesos.v1.AgentID.$Properties;

                /** TaskInfo resources */
                resources?: (mesos.v1.Resource.$Properties[]|null);

                /** TaskInfo executor */
                executor?: (mesos.v1.ExecutorInfo.$Properties|null);

                /** TaskInfo command */
                command?: (mesos.v1.CommandInfo.$Properties|null);

                /** TaskInfo container */
                container?: (mesos.v1.ContainerInfo.$Properties|null);

                /** TaskInfo healthCheck */
                healthCheck?: (mesos.v1.HealthCheck.$Properties|null);

                /** TaskInfo check */
                check?: (mesos.v1.CheckInfo.$Properties|null);

                /** TaskInfo killPolicy */
                killPolicy?: (mesos.v1.KillPolicy.$Properties|null);

                /** TaskInfo data */
                data?: (Uint8Array|null);

                /** TaskInfo labels */
                labels?: (mesos.v1.Labels.$Properties|null);

                /** TaskInfo discovery */
                discovery?: (mesos.v1.DiscoveryInfo.$Properties|null);

                /** TaskInfo maxCompletionTime */
                maxCompletionTime?: (mesos.v1.DurationInfo.$Properties|null);

                /** TaskInfo limits */
                limits?: ({ [k: string]: mesos.v1.Value.Scalar.$Properties }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TaskInfo. */
            type $Shape = mesos.v1.TaskInfo.$Properties;
        }

        /**
         * Properties of a TaskGroupInfo.
         * @deprecated Use mesos.v1.TaskGroupInfo.$Properties instead.
         */
        interface ITaskGroupInfo extends mesos.v1.TaskGroupInfo.$Properties {
        }

        /** Represents a TaskGroupInfo. */
        class TaskGroupInfo {

            /**
             * Constructs a new TaskGroupInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.TaskGroupInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TaskGroupInfo tasks. */
            tasks: mesos.v1.TaskInfo.$Properties[];

            /**
             * Creates a new TaskGroupInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TaskGroupInfo instance
             */
            static create(properties: mesos.v1.TaskGroupInfo.$Shape): mesos.v1.TaskGroupInfo & mesos.v1.TaskGroupInfo.$Shape;
            static create(properties?: mesos.v1.TaskGroupInfo.$Properties): mesos.v1.TaskGroupInfo;

            /**
             * Encodes the specified TaskGroupInfo message. Does not implicitly {@link mesos.v1.TaskGroupInfo.verify|verify} messages.
             * @param message TaskGroupInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.TaskGroupInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TaskGroupInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.TaskGroupInfo & mesos.v1.TaskGroupInfo.$Shape} TaskGroupInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.TaskGroupInfo & mesos.v1.TaskGroupInfo.$Shape;

            /**
             * Creates a TaskGroupInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TaskGroupInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.TaskGroupInfo;

            /**
             * Creates a plain object from a TaskGroupInfo message. Also converts values to other types if specified.
             * @param message TaskGroupInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.TaskGroupInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TaskGroupInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TaskGroupInfo {

            /** Properties of a TaskGroupInfo. */
            interface $Properties {

                /** TaskGroupInfo tasks */
                tasks?: (mesos.v1.TaskInfo.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TaskGroupInfo. */
            type $Shape = mesos.v1.TaskGroupInfo.$Properties;
        }

        /**
         * Properties of a TaskResourceLimitation.
         * @deprecated Use mesos.v1.TaskResourceLimitation.$Properties instead.
         */
        interface ITaskResourceLimitation extends mesos.v1.TaskResourceLimitation.$Properties {
        }

        /** Represents a TaskResourceLimitation. */
        class TaskResourceLimitation {

            /**
             * Constructs a new TaskResourceLimitation.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.TaskResourceLimitation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TaskResourceLimitation resources. */
            resources: mesos.v1.Resource.$Properties[];

            /**
             * Creates a new TaskResourceLimitation instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TaskResourceLimitation instance
             */
            static create(properties: mesos.v1.TaskResourceLimitation.$Shape): mesos.v1.TaskResourceLimitation & mesos.v1.TaskResourceLimitation.$Shape;
            static create(properties?: mesos.v1.TaskResourceLimitation.$Properties): mesos.v1.TaskResourceLimitation;

            /**
             * Encodes the specified TaskResourceLimitation message. Does not implicitly {@link mesos.v1.TaskResourceLimitation.verify|verify} messages.
             * @param message TaskResourceLimitation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.TaskResourceLimitation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TaskResourceLimitation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.TaskResourceLimitation & mesos.v1.TaskResourceLimitation.$Shape} TaskResourceLimitation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.TaskResourceLimitation & mesos.v1.TaskResourceLimitation.$Shape;

            /**
             * Creates a TaskResourceLimitation message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TaskResourceLimitation
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.TaskResourceLimitation;

            /**
             * Creates a plain object from a TaskResourceLimitation message. Also converts values to other types if specified.
             * @param message TaskResourceLimitation
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.TaskResourceLimitation, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TaskResourceLimitation to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TaskResourceLimitation {

            /** Properties of a TaskResourceLimitation. */
            interface $Properties {

                /** TaskResourceLimitation resources */
                resources?: (mesos.v1.Resource.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TaskResourceLimitation. */
            type $Shape = mesos.v1.TaskResourceLimitation.$Properties;
        }

        /**
         * Properties of a UUID.
         * @deprecated Use mesos.v1.UUID.$Properties instead.
         */
        interface IUUID extends mesos.v1.UUID.$Properties {
        }

        /** Represents a UUID. */
        class UUID {

            /**
             * Constructs a new UUID.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.UUID.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UUID value. */
            value: Uint8Array;

            /**
             * Creates a new UUID instance using the specified properties.
             * @param [properties] Properties to set
             * @returns UUID instance
             */
            static create(properties: mesos.v1.UUID.$Shape): mesos.v1.UUID & mesos.v1.UUID.$Shape;
            static create(properties?: mesos.v1.UUID.$Properties): mesos.v1.UUID;

            /**
             * Encodes the specified UUID message. Does not implicitly {@link mesos.v1.UUID.verify|verify} messages.
             * @param message UUID message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.UUID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UUID message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.UUID & mesos.v1.UUID.$Shape} UUID
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.UUID & mesos.v1.UUID.$Shape;

            /**
             * Creates a UUID message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns UUID
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.UUID;

            /**
             * Creates a plain object from a UUID message. Also converts values to other types if specified.
             * @param message UUID
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.UUID, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this UUID to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace UUID {

            /** Properties of a UUID. */
            interface $Properties {

                /** UUID value */
                value: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a UUID. */
            type $Shape = mesos.v1.UUID.$Properties;
        }

        /**
         * Properties of an OperationStatus.
         * @deprecated Use mesos.v1.OperationStatus.$Properties instead.
         */
        interface IOperationStatus extends mesos.v1.OperationStatus.$Properties {
        }

        /** Represents an OperationStatus. */
        class OperationStatus {

            /**
             * Constructs a new OperationStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.OperationStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OperationStatus operationId. */
            operationId?: (mesos.v1.OperationID.$Properties|null);

            /** OperationStatus state. */
            state: mesos.v1.OperationState;

            /** OperationStatus message. */
            message: string;

            /** OperationStatus convertedResources. */
            convertedResources: mesos.v1.Resource.$Properties[];

            /** OperationStatus uuid. */
            uuid?: (mesos.v1.UUID.$Properties|null);

            /** OperationStatus agentId. */
            agentId?: (mesos.v1.AgentID.$Properties|null);

            /** OperationStatus resourceProviderId. */
            resourceProviderId?: (mesos.v1.ResourceProviderID.$Properties|null);

            /**
             * Creates a new OperationStatus instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OperationStatus instance
             */
            static create(properties: mesos.v1.OperationStatus.$Shape): mesos.v1.OperationStatus & mesos.v1.OperationStatus.$Shape;
            static create(properties?: mesos.v1.OperationStatus.$Properties): mesos.v1.OperationStatus;

            /**
             * Encodes the specified OperationStatus message. Does not implicitly {@link mesos.v1.OperationStatus.verify|verify} messages.
             * @param message OperationStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.OperationStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OperationStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.OperationStatus & mesos.v1.OperationStatus.$Shape} OperationStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.OperationStatus & mesos.v1.OperationStatus.$Shape;

            /**
             * Creates an OperationStatus message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OperationStatus
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.OperationStatus;

            /**
             * Creates a plain object from an OperationStatus message. Also converts values to other types if specified.
             * @param message OperationStatus
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.OperationStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OperationStatus to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace OperationStatus {

            /** Properties of an OperationStatus. */
            interface $Properties {

                /** OperationStatus operationId */
                operationId?: (mesos.v1.OperationID.$Properties|null);

                /** OperationStatus state */
                state: mesos.v1.OperationState;

                /** OperationStatus message */
                message?: (string|null);

                /** OperationStatus convertedResources */
                convertedResources?: (mesos.v1.Resource.$Properties[]|null);

                /** OperationStatus uuid */
                uuid?: (mesos.v1.UUID.$Properties|null);

                /** OperationStatus agentId */
                agentId?: (mesos.v1.AgentID.$Properties|null);

                /** OperationStatus resourceProviderId */
                resourceProviderId?: (mesos.v1.ResourceProviderID.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OperationStatus. */
            type $Shape = mesos.v1.OperationStatus.$Properties;
        }

        /**
         * Properties of a CheckStatusInfo.
         * @deprecated Use mesos.v1.CheckStatusInfo.$Properties instead.
         */
        interface ICheckStatusInfo extends mesos.v1.CheckStatusInfo.$Properties {
        }

        /** Represents a CheckStatusInfo. */
        class CheckStatusInfo {

            /**
             * Constructs a new CheckStatusInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.CheckStatusInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CheckStatusInfo type. */
            type: mesos.v1.CheckInfo.Type;

            /** CheckStatusInfo command. */
            command?: (mesos.v1.CheckStatusInfo.Command.$Properties|null);

            /** CheckStatusInfo http. */
            http?: (mesos.v1.CheckStatusInfo.Http.$Properties|null);

            /** CheckStatusInfo tcp. */
            tcp?: (mesos.v1.CheckStatusInfo.Tcp.$Properties|null);

            /**
             * Creates a new CheckStatusInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CheckStatusInfo instance
             */
            static create(properties: mesos.v1.CheckStatusInfo.$Shape): mesos.v1.CheckStatusInfo & mesos.v1.CheckStatusInfo.$Shape;
            static create(properties?: mesos.v1.CheckStatusInfo.$Properties): mesos.v1.CheckStatusInfo;

            /**
             * Encodes the specified CheckStatusInfo message. Does not implicitly {@link mesos.v1.CheckStatusInfo.verify|verify} messages.
             * @param message CheckStatusInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.CheckStatusInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckStatusInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.CheckStatusInfo & mesos.v1.CheckStatusInfo.$Shape} CheckStatusInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.CheckStatusInfo & mesos.v1.CheckStatusInfo.$Shape;

            /**
             * Creates a CheckStatusInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CheckStatusInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.CheckStatusInfo;

            /**
             * Creates a plain object from a CheckStatusInfo message. Also converts values to other types if specified.
             * @param message CheckStatusInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.CheckStatusInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CheckStatusInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CheckStatusInfo {

            /** Properties of a CheckStatusInfo. */
            interface $Properties {

                /** CheckStatusInfo type */
                type?: (mesos.v1.CheckInfo.Type|null);

                /** CheckStatusInfo command */
                command?: (mesos.v1.CheckStatusInfo.Command.$Properties|null);

                /** CheckStatusInfo http */
                http?: (mesos.v1.CheckStatusInfo.Http.$Properties|null);

                /** CheckStatusInfo tcp */
                tcp?: (mesos.v1.CheckStatusInfo.Tcp.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckStatusInfo. */
            type $Shape = mesos.v1.CheckStatusInfo.$Properties;

            /**
             * Properties of a Command.
             * @deprecated Use mesos.v1.CheckStatusInfo.Command.$Properties instead.
             */
            interface ICommand extends mesos.v1.CheckStatusInfo.Command.$Properties {
            }

            /** Represents a Command. */
            class Command {

                /**
                 * Constructs a new Command.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.CheckStatusInfo.Command.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Command exitCode. */
                exitCode: number;

                /**
                 * Creates a new Command instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Command instance
                 */
                static create(properties: mesos.v1.CheckStatusInfo.Command.$Shape): mesos.v1.CheckStatusInfo.Command & mesos.v1.CheckStatusInfo.Command.$Shape;
                static create(properties?: mesos.v1.CheckStatusInfo.Command.$Properties): mesos.v1.CheckStatusInfo.Command;

                /**
                 * Encodes the specified Command message. Does not implicitly {@link mesos.v1.CheckStatusInfo.Command.verify|verify} messages.
                 * @param message Command message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.CheckStatusInfo.Command.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Command message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.CheckStatusInfo.Command & mesos.v1.CheckStatusInfo.Command.$Shape} Command
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.CheckStatusInfo.Command & mesos.v1.CheckStatusInfo.Command.$Shape;

                /**
                 * Creates a Command message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Command
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.CheckStatusInfo.Command;

                /**
                 * Creates a plain object from a Command message. Also converts values to other types if specified.
                 * @param message Command
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.CheckStatusInfo.Command, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Command to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Command {

                /** Properties of a Command. */
                interface $Properties {

                    /** Command exitCode */
                    exitCode?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Command. */
                type $Shape = mesos.v1.CheckStatusInfo.Command.$Properties;
            }

            /**
             * Properties of a Http.
             * @deprecated Use mesos.v1.CheckStatusInfo.Http.$Properties instead.
             */
            interface IHttp extends mesos.v1.CheckStatusInfo.Http.$Properties {
            }

            /** Represents a Http. */
            class Http {

                /**
                 * Constructs a new Http.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.CheckStatusInfo.Http.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Http statusCode. */
                statusCode: number;

                /**
                 * Creates a new Http instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Http instance
                 */
                static create(properties: mesos.v1.CheckStatusInfo.Http.$Shape): mesos.v1.CheckStatusInfo.Http & mesos.v1.CheckStatusInfo.Http.$Shape;
                static create(properties?: mesos.v1.CheckStatusInfo.Http.$Properties): mesos.v1.CheckStatusInfo.Http;

                /**
                 * Encodes the specified Http message. Does not implicitly {@link mesos.v1.CheckStatusInfo.Http.verify|verify} messages.
                 * @param message Http message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.CheckStatusInfo.Http.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Http message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.CheckStatusInfo.Http & mesos.v1.CheckStatusInfo.Http.$Shape} Http
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.CheckStatusInfo.Http & mesos.v1.CheckStatusInfo.Http.$Shape;

                /**
                 * Creates a Http message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Http
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.CheckStatusInfo.Http;

                /**
                 * Creates a plain object from a Http message. Also converts values to other types if specified.
                 * @param message Http
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.CheckStatusInfo.Http, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Http to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Http {

                /** Properties of a Http. */
                interface $Properties {

                    /** Http statusCode */
                    statusCode?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Http. */
                type $Shape = mesos.v1.CheckStatusInfo.Http.$Properties;
            }

            /**
             * Properties of a Tcp.
             * @deprecated Use mesos.v1.CheckStatusInfo.Tcp.$Properties instead.
             */
            interface ITcp extends mesos.v1.CheckStatusInfo.Tcp.$Properties {
            }

            /** Represents a Tcp. */
            class Tcp {

                /**
                 * Constructs a new Tcp.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.CheckStatusInfo.Tcp.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Tcp succeeded. */
                succeeded: boolean;

                /**
                 * Creates a new Tcp instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Tcp instance
                 */
                static create(properties: mesos.v1.CheckStatusInfo.Tcp.$Shape): mesos.v1.CheckStatusInfo.Tcp & mesos.v1.CheckStatusInfo.Tcp.$Shape;
                static create(properties?: mesos.v1.CheckStatusInfo.Tcp.$Properties): mesos.v1.CheckStatusInfo.Tcp;

                /**
                 * Encodes the specified Tcp message. Does not implicitly {@link mesos.v1.CheckStatusInfo.Tcp.verify|verify} messages.
                 * @param message Tcp message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.CheckStatusInfo.Tcp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Tcp message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.CheckStatusInfo.Tcp & mesos.v1.CheckStatusInfo.Tcp.$Shape} Tcp
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.CheckStatusInfo.Tcp & mesos.v1.CheckStatusInfo.Tcp.$Shape;

                /**
                 * Creates a Tcp message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Tcp
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.CheckStatusInfo.Tcp;

                /**
                 * Creates a plain object from a Tcp message. Also converts values to other types if specified.
                 * @param message Tcp
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.CheckStatusInfo.Tcp, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Tcp to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Tcp {

                /** Properties of a Tcp. */
                interface $Properties {

                    /** Tcp succeeded */
                    succeeded?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Tcp. */
                type $Shape = mesos.v1.CheckStatusInfo.Tcp.$Properties;
            }
        }

        /**
         * Properties of a TaskStatus.
         * @deprecated Use mesos.v1.TaskStatus.$Properties instead.
         */
        interface ITaskStatus extends mesos.v1.TaskStatus.$Properties {
        }

        /** Represents a TaskStatus. */
        class TaskStatus {

            /**
             * Constructs a new TaskStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.TaskStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TaskStatus taskId. */
            taskId: mesos.v1.TaskID.$Properties;

            /** TaskStatus state. */
            state: mesos.v1.TaskState;

            /** TaskStatus message. */
            message: string;

            /** TaskStatus source. */
            source: mesos.v1.TaskStatus.Source;

            /** TaskStatus reason. */
            reason: mesos.v1.TaskStatus.Reason;

            /** TaskStatus data. */
            data: Uint8Array;

            /** TaskStatus agentId. */
            agentId?: (mesos.v1.AgentID.$Properties|null);

            /** TaskStatus executorId. */
            executorId?: (mesos.v1.ExecutorID.$Properties|null);

            /** TaskStatus timestamp. */
            timestamp: number;

            /** TaskStatus uuid. */
            uuid: Uint8Array;

            /** TaskStatus healthy. */
            healthy: boolean;

            /** TaskStatus checkStatus. */
            checkStatus?: (mesos.v1.CheckStatusInfo.$Properties|null);

            /** TaskStatus labels. */
            labels?: (mesos.v1.Labels.$Properties|null);

            /** TaskStatus containerStatus. */
            containerStatus?: (mesos.v1.ContainerStatus.$Properties|null);

            /** TaskStatus unreachableTime. */
            unreachableTime?: (mesos.v1.TimeInfo.$Properties|null);

            /** TaskStatus limitation. */
            limitation?: (mesos.v1.TaskResourceLimitation.$Properties|null);

            /**
             * Creates a new TaskStatus instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TaskStatus instance
             */
            static create(properties: mesos.v1.TaskStatus.$Shape): mesos.v1.TaskStatus & mesos.v1.TaskStatus.$Shape;
            static create(properties?: mesos.v1.TaskStatus.$Properties): mesos.v1.TaskStatus;

            /**
             * Encodes the specified TaskStatus message. Does not implicitly {@link mesos.v1.TaskStatus.verify|verify} messages.
             * @param message TaskStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.TaskStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TaskStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.TaskStatus & mesos.v1.TaskStatus.$Shape} TaskStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.TaskStatus & mesos.v1.TaskStatus.$Shape;

            /**
             * Creates a TaskStatus message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TaskStatus
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.TaskStatus;

            /**
             * Creates a plain object from a TaskStatus message. Also converts values to other types if specified.
             * @param message TaskStatus
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.TaskStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TaskStatus to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TaskStatus {

            /** Properties of a TaskStatus. */
            interface $Properties {

                /** TaskStatus taskId */
                taskId: mesos.v1.TaskID.$Properties;

                /** TaskStatus state */
                state: mesos.v1.TaskState;

                /** TaskStatus message */
                message?: (string|null);

                /** TaskStatus source */
                source?: (mesos.v1.TaskStatus.Source|null);

                /** TaskStatus reason */
                reason?: (mesos.v1.TaskStatus.Reason|null);

                /** TaskStatus data */
                data?: (Uint8Array|null);

                /** TaskStatus agentId */
                agentId?: (mesos.v1.AgentID.$Properties|null);

                /** TaskStatus executorId */
                executorId?: (mesos.v1.ExecutorID.$Properties|null);

                /** TaskStatus timestamp */
                timestamp?: (number|null);

                /** TaskStatus uuid */
                uuid?: (Uint8Array|null);

                /** TaskStatus healthy */
                healthy?: (boolean|null);

                /** TaskStatus checkStatus */
                checkStatus?: (mesos.v1.CheckStatusInfo.$Properties|null);

                /** TaskStatus labels */
                labels?: (mesos.v1.Labels.$Properties|null);

                /** TaskStatus containerStatus */
                containerStatus?: (mesos.v1.ContainerStatus.$Properties|null);

                /** TaskStatus unreachableTime */
                unreachableTime?: (mesos.v1.TimeInfo.$Properties|null);

                /** TaskStatus limitation */
                limitation?: (mesos.v1.TaskResourceLimitation.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TaskStatus. */
            type $Shape = mesos.v1.TaskStatus.$Properties;

            /** Source enum. */
            enum Source {

                /** SOURCE_MASTER value */
                SOURCE_MASTER = 0,

                /** SOURCE_AGENT value */
                SOURCE_AGENT = 1,

                /** SOURCE_EXECUTOR value */
                SOURCE_EXECUTOR = 2
            }

            /** Reason enum. */
            enum Reason {

                /** REASON_COMMAND_EXECUTOR_FAILED value */
                REASON_COMMAND_EXECUTOR_FAILED = 0,

                /** REASON_CONTAINER_LAUNCH_FAILED value */
                REASON_CONTAINER_LAUNCH_FAILED = 21,

                /** REASON_CONTAINER_LIMITATION value */
                REASON_CONTAINER_LIMITATION = 19,

                /** REASON_CONTAINER_LIMITATION_DISK value */
                REASON_CONTAINER_LIMITATION_DISK = 20,

                /** REASON_CONTAINER_LIMITATION_MEMORY value */
                REASON_CONTAINER_LIMITATION_MEMORY = 8,

                /** REASON_CONTAINER_PREEMPTED value */
                REASON_CONTAINER_PREEMPTED = 17,

                /** REASON_CONTAINER_UPDATE_FAILED value */
                REASON_CONTAINER_UPDATE_FAILED = 22,

                /** REASON_MAX_COMPLETION_TIME_REACHED value */
                REASON_MAX_COMPLETION_TIME_REACHED = 33,

                /** REASON_EXECUTOR_REGISTRATION_TIMEOUT value */
                REASON_EXECUTOR_REGISTRATION_TIMEOUT = 23,

                /** REASON_EXECUTOR_REREGISTRATION_TIMEOUT value */
                REASON_EXECUTOR_REREGISTRATION_TIMEOUT = 24,

                /** REASON_EXECUTOR_TERMINATED value */
                REASON_EXECUTOR_TERMINATED = 1,

                /** REASON_EXECUTOR_UNREGISTERED value */
                REASON_EXECUTOR_UNREGISTERED = 2,

                /** REASON_FRAMEWORK_REMOVED value */
                REASON_FRAMEWORK_REMOVED = 3,

                /** REASON_GC_ERROR value */
                REASON_GC_ERROR = 4,

                /** REASON_INVALID_FRAMEWORKID value */
                REASON_INVALID_FRAMEWORKID = 5,

                /** REASON_INVALID_OFFERS value */
                REASON_INVALID_OFFERS = 6,

                /** REASON_IO_SWITCHBOARD_EXITED value */
                REASON_IO_SWITCHBOARD_EXITED = 27,

                /** REASON_MASTER_DISCONNECTED value */
                REASON_MASTER_DISCONNECTED = 7,

                /** REASON_RECONCILIATION value */
                REASON_RECONCILIATION = 9,

                /** REASON_RESOURCES_UNKNOWN value */
                REASON_RESOURCES_UNKNOWN = 18,

                /** REASON_AGENT_DISCONNECTED value */
                REASON_AGENT_DISCONNECTED = 10,

                /** REASON_AGENT_DRAINING value */
                REASON_AGENT_DRAINING = 34,

                /** REASON_AGENT_REMOVED value */
                REASON_AGENT_REMOVED = 11,

                /** REASON_AGENT_REMOVED_BY_OPERATOR value */
                REASON_AGENT_REMOVED_BY_OPERATOR = 31,

                /** REASON_AGENT_REREGISTERED value */
                REASON_AGENT_REREGISTERED = 32,

                /** REASON_AGENT_RESTARTED value */
                REASON_AGENT_RESTARTED = 12,

                /** REASON_AGENT_UNKNOWN value */
                REASON_AGENT_UNKNOWN = 13,

                /** REASON_TASK_KILLED_DURING_LAUNCH value */
                REASON_TASK_KILLED_DURING_LAUNCH = 30,

                /** REASON_TASK_CHECK_STATUS_UPDATED value */
                REASON_TASK_CHECK_STATUS_UPDATED = 28,

                /** REASON_TASK_HEALTH_CHECK_STATUS_UPDATED value */
                REASON_TASK_HEALTH_CHECK_STATUS_UPDATED = 29,

                /** REASON_TASK_GROUP_INVALID value */
                REASON_TASK_GROUP_INVALID = 25,

                /** REASON_TASK_GROUP_UNAUTHORIZED value */
                REASON_TASK_GROUP_UNAUTHORIZED = 26,

                /** REASON_TASK_INVALID value */
                REASON_TASK_INVALID = 14,

                /** REASON_TASK_UNAUTHORIZED value */
                REASON_TASK_UNAUTHORIZED = 15,

                /** REASON_TASK_UNKNOWN value */
                REASON_TASK_UNKNOWN = 16
            }
        }

        /**
         * Properties of a Filters.
         * @deprecated Use mesos.v1.Filters.$Properties instead.
         */
        interface IFilters extends mesos.v1.Filters.$Properties {
        }

        /** Represents a Filters. */
        class Filters {

            /**
             * Constructs a new Filters.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Filters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Filters refuseSeconds. */
            refuseSeconds: number;

            /**
             * Creates a new Filters instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Filters instance
             */
            static create(properties: mesos.v1.Filters.$Shape): mesos.v1.Filters & mesos.v1.Filters.$Shape;
            static create(properties?: mesos.v1.Filters.$Properties): mesos.v1.Filters;

            /**
             * Encodes the specified Filters message. Does not implicitly {@link mesos.v1.Filters.verify|verify} messages.
             * @param message Filters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Filters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Filters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Filters & mesos.v1.Filters.$Shape} Filters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Filters & mesos.v1.Filters.$Shape;

            /**
             * Creates a Filters message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Filters
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Filters;

            /**
             * Creates a plain object from a Filters message. Also converts values to other types if specified.
             * @param message Filters
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Filters, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Filters to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Filters {

            /** Properties of a Filters. */
            interface $Properties {

                /** Filters refuseSeconds */
                refuseSeconds?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Filters. */
            type $Shape = mesos.v1.Filters.$Properties;
        }

        /**
         * Properties of an Environment.
         * @deprecated Use mesos.v1.Environment.$Properties instead.
         */
        interface IEnvironment extends mesos.v1.Environment.$Properties {
        }

        /** Represents an Environment. */
        class Environment {

            /**
             * Constructs a new Environment.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Environment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Environment variables. */
            variables: mesos.v1.Environment.Variable.$Properties[];

            /**
             * Creates a new Environment instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Environment instance
             */
            static create(properties: mesos.v1.Environment.$Shape): mesos.v1.Environment & mesos.v1.Environment.$Shape;
            static create(properties?: mesos.v1.Environment.$Properties): mesos.v1.Environment;

            /**
             * Encodes the specified Environment message. Does not implicitly {@link mesos.v1.Environment.verify|verify} messages.
             * @param message Environment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Environment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Environment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Environment & mesos.v1.Environment.$Shape} Environment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Environment & mesos.v1.Environment.$Shape;

            /**
             * Creates an Environment message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Environment
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Environment;

            /**
             * Creates a plain object from an Environment message. Also converts values to other types if specified.
             * @param message Environment
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Environment, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Environment to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Environment {

            /** Properties of an Environment. */
            interface $Properties {

                /** Environment variables */
                variables?: (mesos.v1.Environment.Variable.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Environment. */
            type $Shape = mesos.v1.Environment.$Properties;

            /**
             * Properties of a Variable.
             * @deprecated Use mesos.v1.Environment.Variable.$Properties instead.
             */
            interface IVariable extends mesos.v1.Environment.Variable.$Properties {
            }

            /** Represents a Variable. */
            class Variable {

                /**
                 * Constructs a new Variable.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Environment.Variable.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Variable name. */
                name: string;

                /** Variable type. */
                type: mesos.v1.Environment.Variable.Type;

                /** Variable value. */
                value: string;

                /** Variable secret. */
                secret?: (mesos.v1.Secret.$Properties|null);

                /**
                 * Creates a new Variable instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Variable instance
                 */
                static create(properties: mesos.v1.Environment.Variable.$Shape): mesos.v1.Environment.Variable & mesos.v1.Environment.Variable.$Shape;
                static create(properties?: mesos.v1.Environment.Variable.$Properties): mesos.v1.Environment.Variable;

                /**
                 * Encodes the specified Variable message. Does not implicitly {@link mesos.v1.Environment.Variable.verify|verify} messages.
                 * @param message Variable message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Environment.Variable.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Variable message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Environment.Variable & mesos.v1.Environment.Variable.$Shape} Variable
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Environment.Variable & mesos.v1.Environment.Variable.$Shape;

                /**
                 * Creates a Variable message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Variable
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Environment.Variable;

                /**
                 * Creates a plain object from a Variable message. Also converts values to other types if specified.
                 * @param message Variable
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Environment.Variable, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Variable to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Variable {

                /** Properties of a Variable. */
                interface $Properties {

                    /** Variable name */
                    name: string;

                    /** Variable type */
                    type?: (mesos.v1.Environment.Variable.Type|null);

                    /** Variable value */
                    value?: (string|null);

                    /** Variable secret */
                    secret?: (mesos.v1.Secret.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Variable. */
                type $Shape = mesos.v1.Environment.Variable.$Properties;

                /** Type enum. */
                enum Type {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** VALUE value */
                    VALUE = 1,

                    /** SECRET value */
                    SECRET = 2
                }
            }
        }

        /**
         * Properties of a Parameter.
         * @deprecated Use mesos.v1.Parameter.$Properties instead.
         */
        interface IParameter extends mesos.v1.Parameter.$Properties {
        }

        /** Represents a Parameter. */
        class Parameter {

            /**
             * Constructs a new Parameter.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Parameter.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Parameter key. */
            key: string;

            /** Parameter value. */
            value: string;

            /**
             * Creates a new Parameter instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Parameter instance
             */
            static create(properties: mesos.v1.Parameter.$Shape): mesos.v1.Parameter & mesos.v1.Parameter.$Shape;
            static create(properties?: mesos.v1.Parameter.$Properties): mesos.v1.Parameter;

            /**
             * Encodes the specified Parameter message. Does not implicitly {@link mesos.v1.Parameter.verify|verify} messages.
             * @param message Parameter message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Parameter.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Parameter message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Parameter & mesos.v1.Parameter.$Shape} Parameter
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Parameter & mesos.v1.Parameter.$Shape;

            /**
             * Creates a Parameter message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Parameter
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Parameter;

            /**
             * Creates a plain object from a Parameter message. Also converts values to other types if specified.
             * @param message Parameter
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Parameter, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Parameter to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Parameter {

            /** Properties of a Parameter. */
            interface $Properties {

                /** Parameter key */
                key: string;

                /** Parameter value */
                value: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Parameter. */
            type $Shape = mesos.v1.Parameter.$Properties;
        }

        /**
         * Properties of a Parameters.
         * @deprecated Use mesos.v1.Parameters.$Properties instead.
         */
        interface IParameters extends mesos.v1.Parameters.$Properties {
        }

        /** Represents a Parameters. */
        class Parameters {

            /**
             * Constructs a new Parameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Parameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Parameters parameter. */
            parameter: mesos.v1.Parameter.$Properties[];

            /**
             * Creates a new Parameters instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Parameters instance
             */
            static create(properties: mesos.v1.Parameters.$Shape): mesos.v1.Parameters & mesos.v1.Parameters.$Shape;
            static create(properties?: mesos.v1.Parameters.$Properties): mesos.v1.Parameters;

            /**
             * Encodes the specified Parameters message. Does not implicitly {@link mesos.v1.Parameters.verify|verify} messages.
             * @param message Parameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Parameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Parameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Parameters & mesos.v1.Parameters.$Shape} Parameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Parameters & mesos.v1.Parameters.$Shape;

            /**
             * Creates a Parameters message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Parameters
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Parameters;

            /**
             * Creates a plain object from a Parameters message. Also converts values to other types if specified.
             * @param message Parameters
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Parameters, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Parameters to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Parameters {

            /** Properties of a Parameters. */
            interface $Properties {

                /** Parameters parameter */
                parameter?: (mesos.v1.Parameter.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Parameters. */
            type $Shape = mesos.v1.Parameters.$Properties;
        }

        /**
         * Properties of a Credential.
         * @deprecated Use mesos.v1.Credential.$Properties instead.
         */
        interface ICredential extends mesos.v1.Credential.$Properties {
        }

        /** Represents a Credential. */
        class Credential {

            /**
             * Constructs a new Credential.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Credential.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Credential principal. */
            principal: string;

            /** Credential secret. */
            secret: string;

            /**
             * Creates a new Credential instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Credential instance
             */
            static create(properties: mesos.v1.Credential.$Shape): mesos.v1.Credential & mesos.v1.Credential.$Shape;
            static create(properties?: mesos.v1.Credential.$Properties): mesos.v1.Credential;

            /**
             * Encodes the specified Credential message. Does not implicitly {@link mesos.v1.Credential.verify|verify} messages.
             * @param message Credential message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Credential.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Credential message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Credential & mesos.v1.Credential.$Shape} Credential
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Credential & mesos.v1.Credential.$Shape;

            /**
             * Creates a Credential message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Credential
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Credential;

            /**
             * Creates a plain object from a Credential message. Also converts values to other types if specified.
             * @param message Credential
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Credential, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Credential to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Credential {

            /** Properties of a Credential. */
            interface $Properties {

                /** Credential principal */
                principal: string;

                /** Credential secret */
                secret?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Credential. */
            type $Shape = mesos.v1.Credential.$Properties;
        }

        /**
         * Properties of a Secret.
         * @deprecated Use mesos.v1.Secret.$Properties instead.
         */
        interface ISecret extends mesos.v1.Secret.$Properties {
        }

        /** Represents a Secret. */
        class Secret {

            /**
             * Constructs a new Secret.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Secret.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Secret type. */
            type: mesos.v1.Secret.Type;

            /** Secret reference. */
            reference?: (mesos.v1.Secret.Reference.$Properties|null);

            /** Secret value. */
            value?: (mesos.v1.Secret.Value.$Properties|null);

            /**
             * Creates a new Secret instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Secret instance
             */
            static create(properties: mesos.v1.Secret.$Shape): mesos.v1.Secret & mesos.v1.Secret.$Shape;
            static create(properties?: mesos.v1.Secret.$Properties): mesos.v1.Secret;

            /**
             * Encodes the specified Secret message. Does not implicitly {@link mesos.v1.Secret.verify|verify} messages.
             * @param message Secret message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Secret.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Secret message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Secret & mesos.v1.Secret.$Shape} Secret
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Secret & mesos.v1.Secret.$Shape;

            /**
             * Creates a Secret message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Secret
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Secret;

            /**
             * Creates a plain object from a Secret message. Also converts values to other types if specified.
             * @param message Secret
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Secret, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Secret to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Secret {

            /** Properties of a Secret. */
            interface $Properties {

                /** Secret type */
                type?: (mesos.v1.Secret.Type|null);

                /** Secret reference */
                reference?: (mesos.v1.Secret.Reference.$Properties|null);

                /** Secret value */
                value?: (mesos.v1.Secret.Value.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Secret. */
            type $Shape = mesos.v1.Secret.$Properties;

            /**
             * Properties of a Reference.
             * @deprecated Use mesos.v1.Secret.Reference.$Properties instead.
             */
            interface IReference extends mesos.v1.Secret.Reference.$Properties {
            }

            /** Represents a Reference. */
            class Reference {

                /**
                 * Constructs a new Reference.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Secret.Reference.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Reference name. */
                name: string;

                /** Reference key. */
                key: string;

                /**
                 * Creates a new Reference instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Reference instance
                 */
                static create(properties: mesos.v1.Secret.Reference.$Shape): mesos.v1.Secret.Reference & mesos.v1.Secret.Reference.$Shape;
                static create(properties?: mesos.v1.Secret.Reference.$Properties): mesos.v1.Secret.Reference;

                /**
                 * Encodes the specified Reference message. Does not implicitly {@link mesos.v1.Secret.Reference.verify|verify} messages.
                 * @param message Reference message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Secret.Reference.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Reference message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Secret.Reference & mesos.v1.Secret.Reference.$Shape} Reference
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Secret.Reference & mesos.v1.Secret.Reference.$Shape;

                /**
                 * Creates a Reference message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Reference
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Secret.Reference;

                /**
                 * Creates a plain object from a Reference message. Also converts values to other types if specified.
                 * @param message Reference
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Secret.Reference, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Reference to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Reference {

                /** Properties of a Reference. */
                interface $Properties {

                    /** Reference name */
                    name: string;

                    /** Reference key */
                    key?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Reference. */
                type $Shape = mesos.v1.Secret.Reference.$Properties;
            }

            /**
             * Properties of a Value.
             * @deprecated Use mesos.v1.Secret.Value.$Properties instead.
             */
            interface IValue extends mesos.v1.Secret.Value.$Properties {
            }

            /** Represents a Value. */
            class Value {

                /**
                 * Constructs a new Value.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Secret.Value.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Value data. */
                data: Uint8Array;

                /**
                 * Creates a new Value instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Value instance
                 */
                static create(properties: mesos.v1.Secret.Value.$Shape): mesos.v1.Secret.Value & mesos.v1.Secret.Value.$Shape;
                static create(properties?: mesos.v1.Secret.Value.$Properties): mesos.v1.Secret.Value;

                /**
                 * Encodes the specified Value message. Does not implicitly {@link mesos.v1.Secret.Value.verify|verify} messages.
                 * @param message Value message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Secret.Value.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Value message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Secret.Value & mesos.v1.Secret.Value.$Shape} Value
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Secret.Value & mesos.v1.Secret.Value.$Shape;

                /**
                 * Creates a Value message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Value
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Secret.Value;

                /**
                 * Creates a plain object from a Value message. Also converts values to other types if specified.
                 * @param message Value
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Secret.Value, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Value to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Value {

                /** Properties of a Value. */
                interface $Properties {

                    /** Value data */
                    data: Uint8Array;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Value. */
                type $Shape = mesos.v1.Secret.Value.$Properties;
            }

            /** Type enum. */
            enum Type {

                /** UNKNOWN value */
                UNKNOWN = 0,

                /** REFERENCE value */
                REFERENCE = 1,

                /** VALUE value */
                VALUE = 2
            }
        }

        /**
         * Properties of an Image.
         * @deprecated Use mesos.v1.Image.$Properties instead.
         */
        interface IImage extends mesos.v1.Image.$Properties {
        }

        /** Represents an Image. */
        class Image {

            /**
             * Constructs a new Image.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Image.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Image type. */
            type: mesos.v1.Image.Type;

            /** Image docker. */
            docker?: (mesos.v1.Image.Docker.$Properties|null);

            /** Image cached. */
            cached: boolean;

            /**
             * Creates a new Image instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Image instance
             */
            static create(properties: mesos.v1.Image.$Shape): mesos.v1.Image & mesos.v1.Image.$Shape;
            static create(properties?: mesos.v1.Image.$Properties): mesos.v1.Image;

            /**
             * Encodes the specified Image message. Does not implicitly {@link mesos.v1.Image.verify|verify} messages.
             * @param message Image message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Image.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Image message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Image & mesos.v1.Image.$Shape} Image
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Image & mesos.v1.Image.$Shape;

            /**
             * Creates an Image message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Image
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Image;

            /**
             * Creates a plain object from an Image message. Also converts values to other types if specified.
             * @param message Image
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Image, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Image to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Image {

            /** Properties of an Image. */
            interface $Properties {

                /** Image type */
                type: mesos.v1.Image.Type;

                /** Image docker */
                docker?: (mesos.v1.Image.Docker.$Properties|null);

                /** Image cached */
                cached?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Image. */
            type $Shape = mesos.v1.Image.$Properties;

            /**
             * Properties of a Docker.
             * @deprecated Use mesos.v1.Image.Docker.$Properties instead.
             */
            interface IDocker extends mesos.v1.Image.Docker.$Properties {
            }

            /** Represents a Docker. */
            class Docker {

                /**
                 * Constructs a new Docker.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Image.Docker.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Docker name. */
                name: string;

                /** Docker credential. */
                credential?: (mesos.v1.Credential.$Properties|null);

                /** Docker config. */
                config?: (mesos.v1.Secret.$Properties|null);

                /**
                 * Creates a new Docker instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Docker instance
                 */
                static create(properties: mesos.v1.Image.Docker.$Shape): mesos.v1.Image.Docker & mesos.v1.Image.Docker.$Shape;
                static create(properties?: mesos.v1.Image.Docker.$Properties): mesos.v1.Image.Docker;

                /**
                 * Encodes the specified Docker message. Does not implicitly {@link mesos.v1.Image.Docker.verify|verify} messages.
                 * @param message Docker message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Image.Docker.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Docker message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Image.Docker & mesos.v1.Image.Docker.$Shape} Docker
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Image.Docker & mesos.v1.Image.Docker.$Shape;

                /**
                 * Creates a Docker message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Docker
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Image.Docker;

                /**
                 * Creates a plain object from a Docker message. Also converts values to other types if specified.
                 * @param message Docker
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Image.Docker, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Docker to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Docker {

                /** Properties of a Docker. */
                interface $Properties {

                    /** Docker name */
                    name: string;

                    /** Docker credential */
                    credential?: (mesos.v1.Credential.$Properties|null);

                    /** Docker config */
                    config?: (mesos.v1.Secret.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Docker. */
                type $Shape = mesos.v1.Image.Docker.$Properties;
            }

            /** Type enum. */
            enum Type {

                /** APPC value */
                APPC = 1,

                /** DOCKER value */
                DOCKER = 2
            }
        }

        /**
         * Properties of a MountPropagation.
         * @deprecated Use mesos.v1.MountPropagation.$Properties instead.
         */
        interface IMountPropagation extends mesos.v1.MountPropagation.$Properties {
        }

        /** Represents a MountPropagation. */
        class MountPropagation {

            /**
             * Constructs a new MountPropagation.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.MountPropagation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MountPropagation mode. */
            mode: mesos.v1.MountPropagation.Mode;

            /**
             * Creates a new MountPropagation instance using the specified properties.
             * @param [properties] Properties to set
             * @returns MountPropagation instance
             */
            static create(properties: mesos.v1.MountPropagation.$Shape): mesos.v1.MountPropagation & mesos.v1.MountPropagation.$Shape;
            static create(properties?: mesos.v1.MountPropagation.$Properties): mesos.v1.MountPropagation;

            /**
             * Encodes the specified MountPropagation message. Does not implicitly {@link mesos.v1.MountPropagation.verify|verify} messages.
             * @param message MountPropagation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.MountPropagation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MountPropagation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.MountPropagation & mesos.v1.MountPropagation.$Shape} MountPropagation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.MountPropagation & mesos.v1.MountPropagation.$Shape;

            /**
             * Creates a MountPropagation message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns MountPropagation
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.MountPropagation;

            /**
             * Creates a plain object from a MountPropagation message. Also converts values to other types if specified.
             * @param message MountPropagation
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.MountPropagation, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this MountPropagation to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace MountPropagation {

            /** Properties of a MountPropagation. */
            interface $Properties {

                /** MountPropagation mode */
                mode?: (mesos.v1.MountPropagation.Mode|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MountPropagation. */
            type $Shape = mesos.v1.MountPropagation.$Properties;

            /** Mode enum. */
            enum Mode {

                /** UNKNOWN value */
                UNKNOWN = 0,

                /** HOST_TO_CONTAINER value */
                HOST_TO_CONTAINER = 1,

                /** BIDIRECTIONAL value */
                BIDIRECTIONAL = 2
            }
        }

        /**
         * Properties of a Volume.
         * @deprecated Use mesos.v1.Volume.$Properties instead.
         */
        interface IVolume extends mesos.v1.Volume.$Properties {
        }

        /** Represents a Volume. */
        class Volume {

            /**
             * Constructs a new Volume.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Volume.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Volume mode. */
            mode: mesos.v1.Volume.Mode;

            /** Volume containerPath. */
            containerPath: string;

            /** Volume hostPath. */
            hostPath: string;

            /** Volume image. */
            image?: (mesos.v1.Image.$Properties|null);

            /** Volume source. */
            source?: (mesos.v1.Volume.Source.$Properties|null);

            /**
             * Creates a new Volume instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Volume instance
             */
            static create(properties: mesos.v1.Volume.$Shape): mesos.v1.Volume & mesos.v1.Volume.$Shape;
            static create(properties?: mesos.v1.Volume.$Properties): mesos.v1.Volume;

            /**
             * Encodes the specified Volume message. Does not implicitly {@link mesos.v1.Volume.verify|verify} messages.
             * @param message Volume message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Volume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Volume message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Volume & mesos.v1.Volume.$Shape} Volume
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Volume & mesos.v1.Volume.$Shape;

            /**
             * Creates a Volume message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Volume
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Volume;

            /**
             * Creates a plain object from a Volume message. Also converts values to other types if specified.
             * @param message Volume
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Volume, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Volume to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Volume {

            /** Properties of a Volume. */
            interface $Properties {

                /** Volume mode */
                mode: mesos.v1.Volume.Mode;

                /** Volume containerPath */
                containerPath: string;

                /** Volume hostPath */
                hostPath?: (string|null);

                /** Volume image */
                image?: (mesos.v1.Image.$Properties|null);

                /** Volume source */
                source?: (mesos.v1.Volume.Source.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Volume. */
            type $Shape = mesos.v1.Volume.$Properties;

            /**
             * Properties of a Source.
             * @deprecated Use mesos.v1.Volume.Source.$Properties instead.
             */
            interface ISource extends mesos.v1.Volume.Source.$Properties {
            }

            /** Represents a Source. */
            class Source {

                /**
                 * Constructs a new Source.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.Volume.Source.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Source type. */
                type: mesos.v1.Volume.Source.Type;

                /** Source dockerVolume. */
                dockerVolume?: (mesos.v1.Volume.Source.DockerVolume.$Properties|null);

                /** Source hostPath. */
                hostPath?: (mesos.v1.Volume.Source.HostPath.$Properties|null);

                /** Source sandboxPath. */
                sandboxPath?: (mesos.v1.Volume.Source.SandboxPath.$Properties|null);

                /** Source secret. */
                secret?: (mesos.v1.Secret.$Properties|null);

                /**
                 * Creates a new Source instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Source instance
                 */
                static create(properties: mesos.v1.Volume.Source.$Shape): mesos.v1.Volume.Source & mesos.v1.Volume.Source.$Shape;
                static create(properties?: mesos.v1.Volume.Source.$Properties): mesos.v1.Volume.Source;

                /**
                 * Encodes the specified Source message. Does not implicitly {@link mesos.v1.Volume.Source.verify|verify} messages.
                 * @param message Source message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.Volume.Source.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Source message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.Volume.Source & mesos.v1.Volume.Source.$Shape} Source
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Volume.Source & mesos.v1.Volume.Source.$Shape;

                /**
                 * Creates a Source message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Source
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.Volume.Source;

                /**
                 * Creates a plain object from a Source message. Also converts values to other types if specified.
                 * @param message Source
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.Volume.Source, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Source to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Source {

                /** Properties of a Source. */
                interface $Properties {

                    /** Source type */
                    type?: (mesos.v1.Volume.Source.Type|null);

                    /** Source dockerVolume */
                    dockerVolume?: (mesos.v1.Volume.Source.DockerVolume.$Properties|null);

                    /** Source hostPath */
                    hostPath?: (mesos.v1.Volume.Source.HostPath.$Properties|null);

                    /** Source sandboxPath */
                    sandboxPath?: (mesos.v1.Volume.Source.SandboxPath.$Properties|null);

                    /** Source secret */
                    secret?: (mesos.v1.Secret.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Source. */
                type $Shape = mesos.v1.Volume.Source.$Properties;

                /**
                 * Properties of a DockerVolume.
                 * @deprecated Use mesos.v1.Volume.Source.DockerVolume.$Properties instead.
                 */
                interface IDockerVolume extends mesos.v1.Volume.Source.DockerVolume.$Properties {
                }

                /** Represents a DockerVolume. */
                class DockerVolume {

                    /**
                     * Constructs a new DockerVolume.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Volume.Source.DockerVolume.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** DockerVolume driver. */
                    driver: string;

                    /** DockerVolume name. */
                    name: string;

                    /** DockerVolume driverOptions. */
                    driverOptions?: (mesos.v1.Parameters.$Properties|null);

                    /**
                     * Creates a new DockerVolume instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns DockerVolume instance
                     */
                    static create(properties: mesos.v1.Volume.Source.DockerVolume.$Shape): mesos.v1.Volume.Source.DockerVolume & mesos.v1.Volume.Source.DockerVolume.$Shape;
                    static create(properties?: mesos.v1.Volume.Source.DockerVolume.$Properties): mesos.v1.Volume.Source.DockerVolume;

                    /**
                     * Encodes the specified DockerVolume message. Does not implicitly {@link mesos.v1.Volume.Source.DockerVolume.verify|verify} messages.
                     * @param message DockerVolume message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Volume.Source.DockerVolume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a DockerVolume message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Volume.Source.DockerVolume & mesos.v1.Volume.Source.DockerVolume.$Shape} DockerVolume
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Volume.Source.DockerVolume & mesos.v1.Volume.Source.DockerVolume.$Shape;

                    /**
                     * Creates a DockerVolume message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns DockerVolume
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Volume.Source.DockerVolume;

                    /**
                     * Creates a plain object from a DockerVolume message. Also converts values to other types if specified.
                     * @param message DockerVolume
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Volume.Source.DockerVolume, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this DockerVolume to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace DockerVolume {

                    /** Properties of a DockerVolume. */
                    interface $Properties {

                        /** DockerVolume driver */
                        driver?: (string|null);

                        /** DockerVolume name */
                        name: string;

                        /** DockerVolume driverOptions */
                        driverOptions?: (mesos.v1.Parameters.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a DockerVolume. */
                    type $Shape = mesos.v1.Volume.Source.DockerVolume.$Properties;
                }

                /**
                 * Properties of a HostPath.
                 * @deprecated Use mesos.v1.Volume.Source.HostPath.$Properties instead.
                 */
                interface IHostPath extends mesos.v1.Volume.Source.HostPath.$Properties {
                }

                /** Represents a HostPath. */
                class HostPath {

                    /**
                     * Constructs a new HostPath.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Volume.Source.HostPath.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** HostPath path. */
                    path: string;

                    /** HostPath mountPropagation. */
                    mountPropagation?: (mesos.v1.MountPropagation.$Properties|null);

                    /**
                     * Creates a new HostPath instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns HostPath instance
                     */
                    static create(properties: mesos.v1.Volume.Source.HostPath.$Shape): mesos.v1.Volume.Source.HostPath & mesos.v1.Volume.Source.HostPath.$Shape;
                    static create(properties?: mesos.v1.Volume.Source.HostPath.$Properties): mesos.v1.Volume.Source.HostPath;

                    /**
                     * Encodes the specified HostPath message. Does not implicitly {@link mesos.v1.Volume.Source.HostPath.verify|verify} messages.
                     * @param message HostPath message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Volume.Source.HostPath.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a HostPath message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Volume.Source.HostPath & mesos.v1.Volume.Source.HostPath.$Shape} HostPath
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Volume.Source.HostPath & mesos.v1.Volume.Source.HostPath.$Shape;

                    /**
                     * Creates a HostPath message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns HostPath
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Volume.Source.HostPath;

                    /**
                     * Creates a plain object from a HostPath message. Also converts values to other types if specified.
                     * @param message HostPath
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Volume.Source.HostPath, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this HostPath to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace HostPath {

                    /** Properties of a HostPath. */
                    interface $Properties {

                        /** HostPath path */
                        path: string;

                        /** HostPath mountPropagation */
                        mountPropagation?: (mesos.v1.MountPropagation.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a HostPath. */
                    type $Shape = mesos.v1.Volume.Source.HostPath.$Properties;
                }

                /**
                 * Properties of a SandboxPath.
                 * @deprecated Use mesos.v1.Volume.Source.SandboxPath.$Properties instead.
                 */
                interface ISandboxPath extends mesos.v1.Volume.Source.SandboxPath.$Properties {
                }

                /** Represents a SandboxPath. */
                class SandboxPath {

                    /**
                     * Constructs a new SandboxPath.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.Volume.Source.SandboxPath.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** SandboxPath type. */
                    type: mesos.v1.Volume.Source.SandboxPath.Type;

                    /** SandboxPath path. */
                    path: string;

                    /**
                     * Creates a new SandboxPath instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns SandboxPath instance
                     */
                    static create(properties: mesos.v1.Volume.Source.SandboxPath.$Shape): mesos.v1.Volume.Source.SandboxPath & mesos.v1.Volume.Source.SandboxPath.$Shape;
                    static create(properties?: mesos.v1.Volume.Source.SandboxPath.$Properties): mesos.v1.Volume.Source.SandboxPath;

                    /**
                     * Encodes the specified SandboxPath message. Does not implicitly {@link mesos.v1.Volume.Source.SandboxPath.verify|verify} messages.
                     * @param message SandboxPath message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.Volume.Source.SandboxPath.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a SandboxPath message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.Volume.Source.SandboxPath & mesos.v1.Volume.Source.SandboxPath.$Shape} SandboxPath
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Volume.Source.SandboxPath & mesos.v1.Volume.Source.SandboxPath.$Shape;

                    /**
                     * Creates a SandboxPath message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns SandboxPath
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.Volume.Source.SandboxPath;

                    /**
                     * Creates a plain object from a SandboxPath message. Also converts values to other types if specified.
                     * @param message SandboxPath
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.Volume.Source.SandboxPath, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this SandboxPath to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace SandboxPath {

                    /** Properties of a SandboxPath. */
                    interface $Properties {

                        /** SandboxPath type */
                        type?: (mesos.v1.Volume.Source.SandboxPath.Type|null);

                        /** SandboxPath path */
                        path: string;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a SandboxPath. */
                    type $Shape = mesos.v1.Volume.Source.SandboxPath.$Properties;

                    /** Type enum. */
                    enum Type {

                        /** UNKNOWN value */
                        UNKNOWN = 0,

                        /** SELF value */
                        SELF = 1,

                        /** PARENT value */
                        PARENT = 2
                    }
                }

                /** Type enum. */
                enum Type {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** DOCKER_VOLUME value */
                    DOCKER_VOLUME = 1,

                    /** HOST_PATH value */
                    HOST_PATH = 4,

                    /** SANDBOX_PATH value */
                    SANDBOX_PATH = 2,

                    /** SECRET value */
                    SECRET = 3,

                    /** CSI_VOLUME value */
                    CSI_VOLUME = 5
                }
            }

            /** Mode enum. */
            enum Mode {

                /** RW value */
                RW = 1,

                /** RO value */
                RO = 2
            }
        }

        /**
         * Properties of a NetworkInfo.
         * @deprecated Use mesos.v1.NetworkInfo.$Properties instead.
         */
        interface INetworkInfo extends mesos.v1.NetworkInfo.$Properties {
        }

        /** Represents a NetworkInfo. */
        class NetworkInfo {

            /**
             * Constructs a new NetworkInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.NetworkInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NetworkInfo ipAddresses. */
            ipAddresses: mesos.v1.NetworkInfo.IPAddress.$Properties[];

            /** NetworkInfo name. */
            name: string;

            /** NetworkInfo groups. */
            groups: string[];

            /** NetworkInfo labels. */
            labels?: (mesos.v1.Labels.$Properties|null);

            /** NetworkInfo portMappings. */
            portMappings: mesos.v1.NetworkInfo.PortMapping.$Properties[];

            /**
             * Creates a new NetworkInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns NetworkInfo instance
             */
            static create(properties: mesos.v1.NetworkInfo.$Shape): mesos.v1.NetworkInfo & mesos.v1.NetworkInfo.$Shape;
            static create(properties?: mesos.v1.NetworkInfo.$Properties): mesos.v1.NetworkInfo;

            /**
             * Encodes the specified NetworkInfo message. Does not implicitly {@link mesos.v1.NetworkInfo.verify|verify} messages.
             * @param message NetworkInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.NetworkInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NetworkInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.NetworkInfo & mesos.v1.NetworkInfo.$Shape} NetworkInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.NetworkInfo & mesos.v1.NetworkInfo.$Shape;

            /**
             * Creates a NetworkInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns NetworkInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.NetworkInfo;

            /**
             * Creates a plain object from a NetworkInfo message. Also converts values to other types if specified.
             * @param message NetworkInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.NetworkInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this NetworkInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace NetworkInfo {

            /** Properties of a NetworkInfo. */
            interface $Properties {

                /** NetworkInfo ipAddresses */
                ipAddresses?: (mesos.v1.NetworkInfo.IPAddress.$Properties[]|null);

                /** NetworkInfo name */
                name?: (string|null);

                /** NetworkInfo groups */
                groups?: (string[]|null);

                /** NetworkInfo labels */
                labels?: (mesos.v1.Labels.$Properties|null);

                /** NetworkInfo portMappings */
                portMappings?: (mesos.v1.NetworkInfo.PortMapping.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NetworkInfo. */
            type $Shape = mesos.v1.NetworkInfo.$Properties;

            /**
             * Properties of a IPAddress.
             * @deprecated Use mesos.v1.NetworkInfo.IPAddress.$Properties instead.
             */
            interface IIPAddress extends mesos.v1.NetworkInfo.IPAddress.$Properties {
            }

            /** Represents a IPAddress. */
            class IPAddress {

                /**
                 * Constructs a new IPAddress.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.NetworkInfo.IPAddress.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** IPAddress protocol. */
                protocol: mesos.v1.NetworkInfo.Protocol;

                /** IPAddress ipAddress. */
                ipAddress: string;

                /**
                 * Creates a new IPAddress instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns IPAddress instance
                 */
                static create(properties: mesos.v1.NetworkInfo.IPAddress.$Shape): mesos.v1.NetworkInfo.IPAddress & mesos.v1.NetworkInfo.IPAddress.$Shape;
                static create(properties?: mesos.v1.NetworkInfo.IPAddress.$Properties): mesos.v1.NetworkInfo.IPAddress;

                /**
                 * Encodes the specified IPAddress message. Does not implicitly {@link mesos.v1.NetworkInfo.IPAddress.verify|verify} messages.
                 * @param message IPAddress message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.NetworkInfo.IPAddress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a IPAddress message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.NetworkInfo.IPAddress & mesos.v1.NetworkInfo.IPAddress.$Shape} IPAddress
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.NetworkInfo.IPAddress & mesos.v1.NetworkInfo.IPAddress.$Shape;

                /**
                 * Creates a IPAddress message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns IPAddress
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.NetworkInfo.IPAddress;

                /**
                 * Creates a plain object from a IPAddress message. Also converts values to other types if specified.
                 * @param message IPAddress
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.NetworkInfo.IPAddress, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this IPAddress to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace IPAddress {

                /** Properties of a IPAddress. */
                interface $Properties {

                    /** IPAddress protocol */
                    protocol?: (mesos.v1.NetworkInfo.Protocol|null);

                    /** IPAddress ipAddress */
                    ipAddress?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a IPAddress. */
                type $Shape = mesos.v1.NetworkInfo.IPAddress.$Properties;
            }

            /**
             * Properties of a PortMapping.
             * @deprecated Use mesos.v1.NetworkInfo.PortMapping.$Properties instead.
             */
            interface IPortMapping extends mesos.v1.NetworkInfo.PortMapping.$Properties {
            }

            /** Represents a PortMapping. */
            class PortMapping {

                /**
                 * Constructs a new PortMapping.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.NetworkInfo.PortMapping.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PortMapping hostPort. */
                hostPort: number;

                /** PortMapping containerPort. */
                containerPort: number;

                /** PortMapping protocol. */
                protocol: string;

                /**
                 * Creates a new PortMapping instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PortMapping instance
                 */
                static create(properties: mesos.v1.NetworkInfo.PortMapping.$Shape): mesos.v1.NetworkInfo.PortMapping & mesos.v1.NetworkInfo.PortMapping.$Shape;
                static create(properties?: mesos.v1.NetworkInfo.PortMapping.$Properties): mesos.v1.NetworkInfo.PortMapping;

                /**
                 * Encodes the specified PortMapping message. Does not implicitly {@link mesos.v1.NetworkInfo.PortMapping.verify|verify} messages.
                 * @param message PortMapping message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.NetworkInfo.PortMapping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PortMapping message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.NetworkInfo.PortMapping & mesos.v1.NetworkInfo.PortMapping.$Shape} PortMapping
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.NetworkInfo.PortMapping & mesos.v1.NetworkInfo.PortMapping.$Shape;

                /**
                 * Creates a PortMapping message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns PortMapping
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.NetworkInfo.PortMapping;

                /**
                 * Creates a plain object from a PortMapping message. Also converts values to other types if specified.
                 * @param message PortMapping
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.NetworkInfo.PortMapping, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this PortMapping to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace PortMapping {

                /** Properties of a PortMapping. */
                interface $Properties {

                    /** PortMapping hostPort */
                    hostPort: number;

                    /** PortMapping containerPort */
                    containerPort: number;

                    /** PortMapping protocol */
                    protocol?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PortMapping. */
                type $Shape = mesos.v1.NetworkInfo.PortMapping.$Properties;
            }

            /** Protocol enum. */
            enum Protocol {

                /** IPv4 value */
                IPv4 = 1,

                /** IPv6 value */
                IPv6 = 2
            }
        }

        /**
         * Properties of a CapabilityInfo.
         * @deprecated Use mesos.v1.CapabilityInfo.$Properties instead.
         */
        interface ICapabilityInfo extends mesos.v1.CapabilityInfo.$Properties {
        }

        /** Represents a CapabilityInfo. */
        class CapabilityInfo {

            /**
             * Constructs a new CapabilityInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.CapabilityInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CapabilityInfo capabilities. */
            capabilities: mesos.v1.CapabilityInfo.Capability[];

            /**
             * Creates a new CapabilityInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CapabilityInfo instance
             */
            static create(properties: mesos.v1.CapabilityInfo.$Shape): mesos.v1.CapabilityInfo & mesos.v1.CapabilityInfo.$Shape;
            static create(properties?: mesos.v1.CapabilityInfo.$Properties): mesos.v1.CapabilityInfo;

            /**
             * Encodes the specified CapabilityInfo message. Does not implicitly {@link mesos.v1.CapabilityInfo.verify|verify} messages.
             * @param message CapabilityInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.CapabilityInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CapabilityInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.CapabilityInfo & mesos.v1.CapabilityInfo.$Shape} CapabilityInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.CapabilityInfo & mesos.v1.CapabilityInfo.$Shape;

            /**
             * Creates a CapabilityInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CapabilityInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.CapabilityInfo;

            /**
             * Creates a plain object from a CapabilityInfo message. Also converts values to other types if specified.
             * @param message CapabilityInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.CapabilityInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CapabilityInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CapabilityInfo {

            /** Properties of a CapabilityInfo. */
            interface $Properties {

                /** CapabilityInfo capabilities */
                capabilities?: (mesos.v1.CapabilityInfo.Capability[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CapabilityInfo. */
            type $Shape = mesos.v1.CapabilityInfo.$Properties;

            /** Capability enum. */
            enum Capability {

                /** UNKNOWN value */
                UNKNOWN = 0,

                /** CHOWN value */
                CHOWN = 1000,

                /** DAC_OVERRIDE value */
                DAC_OVERRIDE = 1001,

                /** DAC_READ_SEARCH value */
                DAC_READ_SEARCH = 1002,

                /** FOWNER value */
                FOWNER = 1003,

                /** FSETID value */
                FSETID = 1004,

                /** KILL value */
                KILL = 1005,

                /** SETGID value */
                SETGID = 1006,

                /** SETUID value */
                SETUID = 1007,

                /** SETPCAP value */
                SETPCAP = 1008,

                /** LINUX_IMMUTABLE value */
                LINUX_IMMUTABLE = 1009,

                /** NET_BIND_SERVICE value */
                NET_BIND_SERVICE = 1010,

                /** NET_BROADCAST value */
                NET_BROADCAST = 1011,

                /** NET_ADMIN value */
                NET_ADMIN = 1012,

                /** NET_RAW value */
                NET_RAW = 1013,

                /** IPC_LOCK value */
                IPC_LOCK = 1014,

                /** IPC_OWNER value */
                IPC_OWNER = 1015,

                /** SYS_MODULE value */
                SYS_MODULE = 1016,

                /** SYS_RAWIO value */
                SYS_RAWIO = 1017,

                /** SYS_CHROOT value */
                SYS_CHROOT = 1018,

                /** SYS_PTRACE value */
                SYS_PTRACE = 1019,

                /** SYS_PACCT value */
                SYS_PACCT = 1020,

                /** SYS_ADMIN value */
                SYS_ADMIN = 1021,

                /** SYS_BOOT value */
                SYS_BOOT = 1022,

                /** SYS_NICE value */
                SYS_NICE = 1023,

                /** SYS_RESOURCE value */
                SYS_RESOURCE = 1024,

                /** SYS_TIME value */
                SYS_TIME = 1025,

                /** SYS_TTY_CONFIG value */
                SYS_TTY_CONFIG = 1026,

                /** MKNOD value */
                MKNOD = 1027,

                /** LEASE value */
                LEASE = 1028,

                /** AUDIT_WRITE value */
                AUDIT_WRITE = 1029,

                /** AUDIT_CONTROL value */
                AUDIT_CONTROL = 1030,

                /** SETFCAP value */
                SETFCAP = 1031,

                /** MAC_OVERRIDE value */
                MAC_OVERRIDE = 1032,

                /** MAC_ADMIN value */
                MAC_ADMIN = 1033,

                /** SYSLOG value */
                SYSLOG = 1034,

                /** WAKE_ALARM value */
                WAKE_ALARM = 1035,

                /** BLOCK_SUSPEND value */
                BLOCK_SUSPEND = 1036,

                /** AUDIT_READ value */
                AUDIT_READ = 1037,

                /** PERFMON value */
                PERFMON = 1038,

                /** BPF value */
                BPF = 1039,

                /** CHECKPOINT_RESTORE value */
                CHECKPOINT_RESTORE = 1040
            }
        }

        /**
         * Properties of a LinuxInfo.
         * @deprecated Use mesos.v1.LinuxInfo.$Properties instead.
         */
        interface ILinuxInfo extends mesos.v1.LinuxInfo.$Properties {
        }

        /** Represents a LinuxInfo. */
        class LinuxInfo {

            /**
             * Constructs a new LinuxInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.LinuxInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LinuxInfo capabilityInfo. */
            capabilityInfo?: (mesos.v1.CapabilityInfo.$Properties|null);

            /** LinuxInfo boundingCapabilities. */
            boundingCapabilities?: (mesos.v1.CapabilityInfo.$Properties|null);

            /** LinuxInfo effectiveCapabilities. */
            effectiveCapabilities?: (mesos.v1.CapabilityInfo.$Properties|null);

            /** LinuxInfo sharePidNamespace. */
            sharePidNamespace: boolean;

            /** LinuxInfo ipcMode. */
            ipcMode: mesos.v1.LinuxInfo.IpcMode;

            /** LinuxInfo shmSize. */
            shmSize: number;

            /** LinuxInfo shareCgroups. */
            shareCgroups: boolean;

            /**
             * Creates a new LinuxInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LinuxInfo instance
             */
            static create(properties: mesos.v1.LinuxInfo.$Shape): mesos.v1.LinuxInfo & mesos.v1.LinuxInfo.$Shape;
            static create(properties?: mesos.v1.LinuxInfo.$Properties): mesos.v1.LinuxInfo;

            /**
             * Encodes the specified LinuxInfo message. Does not implicitly {@link mesos.v1.LinuxInfo.verify|verify} messages.
             * @param message LinuxInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.LinuxInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LinuxInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.LinuxInfo & mesos.v1.LinuxInfo.$Shape} LinuxInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.LinuxInfo & mesos.v1.LinuxInfo.$Shape;

            /**
             * Creates a LinuxInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LinuxInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.LinuxInfo;

            /**
             * Creates a plain object from a LinuxInfo message. Also converts values to other types if specified.
             * @param message LinuxInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.LinuxInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LinuxInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LinuxInfo {

            /** Properties of a LinuxInfo. */
            interface $Properties {

                /** LinuxInfo capabilityInfo */
                capabilityInfo?: (mesos.v1.CapabilityInfo.$Properties|null);

                /** LinuxInfo boundingCapabilities */
                boundingCapabilities?: (mesos.v1.CapabilityInfo.$Properties|null);

                /** LinuxInfo effectiveCapabilities */
                effectiveCapabilities?: (mesos.v1.CapabilityInfo.$Properties|null);

                /** LinuxInfo sharePidNamespace */
                sharePidNamespace?: (boolean|null);

                /** LinuxInfo ipcMode */
                ipcMode?: (mesos.v1.LinuxInfo.IpcMode|null);

                /** LinuxInfo shmSize */
                shmSize?: (number|null);

                /** LinuxInfo shareCgroups */
                shareCgroups?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LinuxInfo. */
            type $Shape = mesos.v1.LinuxInfo.$Properties;

            /** IpcMode enum. */
            enum IpcMode {

                /** UNKNOWN value */
                UNKNOWN = 0,

                /** PRIVATE value */
                PRIVATE = 1,

                /** SHARE_PARENT value */
                SHARE_PARENT = 2
            }
        }

        /**
         * Properties of a RLimitInfo.
         * @deprecated Use mesos.v1.RLimitInfo.$Properties instead.
         */
        interface IRLimitInfo extends mesos.v1.RLimitInfo.$Properties {
        }

        /** Represents a RLimitInfo. */
        class RLimitInfo {

            /**
             * Constructs a new RLimitInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.RLimitInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RLimitInfo rlimits. */
            rlimits: mesos.v1.RLimitInfo.RLimit.$Properties[];

            /**
             * Creates a new RLimitInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RLimitInfo instance
             */
            static create(properties: mesos.v1.RLimitInfo.$Shape): mesos.v1.RLimitInfo & mesos.v1.RLimitInfo.$Shape;
            static create(properties?: mesos.v1.RLimitInfo.$Properties): mesos.v1.RLimitInfo;

            /**
             * Encodes the specified RLimitInfo message. Does not implicitly {@link mesos.v1.RLimitInfo.verify|verify} messages.
             * @param message RLimitInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.RLimitInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RLimitInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.RLimitInfo & mesos.v1.RLimitInfo.$Shape} RLimitInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.RLimitInfo & mesos.v1.RLimitInfo.$Shape;

            /**
             * Creates a RLimitInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RLimitInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.RLimitInfo;

            /**
             * Creates a plain object from a RLimitInfo message. Also converts values to other types if specified.
             * @param message RLimitInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.RLimitInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RLimitInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RLimitInfo {

            /** Properties of a RLimitInfo. */
            interface $Properties {

                /** RLimitInfo rlimits */
                rlimits?: (mesos.v1.RLimitInfo.RLimit.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RLimitInfo. */
            type $Shape = mesos.v1.RLimitInfo.$Properties;

            /**
             * Properties of a RLimit.
             * @deprecated Use mesos.v1.RLimitInfo.RLimit.$Properties instead.
             */
            interface IRLimit extends mesos.v1.RLimitInfo.RLimit.$Properties {
            }

            /** Represents a RLimit. */
            class RLimit {

                /**
                 * Constructs a new RLimit.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.RLimitInfo.RLimit.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RLimit type. */
                type: mesos.v1.RLimitInfo.RLimit.Type;

                /** RLimit hard. */
                hard: (number|Long);

                /** RLimit soft. */
                soft: (number|Long);

                /**
                 * Creates a new RLimit instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RLimit instance
                 */
                static create(properties: mesos.v1.RLimitInfo.RLimit.$Shape): mesos.v1.RLimitInfo.RLimit & mesos.v1.RLimitInfo.RLimit.$Shape;
                static create(properties?: mesos.v1.RLimitInfo.RLimit.$Properties): mesos.v1.RLimitInfo.RLimit;

                /**
                 * Encodes the specified RLimit message. Does not implicitly {@link mesos.v1.RLimitInfo.RLimit.verify|verify} messages.
                 * @param message RLimit message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.RLimitInfo.RLimit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RLimit message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.RLimitInfo.RLimit & mesos.v1.RLimitInfo.RLimit.$Shape} RLimit
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.RLimitInfo.RLimit & mesos.v1.RLimitInfo.RLimit.$Shape;

                /**
                 * Creates a RLimit message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns RLimit
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.RLimitInfo.RLimit;

                /**
                 * Creates a plain object from a RLimit message. Also converts values to other types if specified.
                 * @param message RLimit
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.RLimitInfo.RLimit, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this RLimit to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace RLimit {

                /** Properties of a RLimit. */
                interface $Properties {

                    /** RLimit type */
                    type?: (mesos.v1.RLimitInfo.RLimit.Type|null);

                    /** RLimit hard */
                    hard?: (number|Long|null);

                    /** RLimit soft */
                    soft?: (number|Long|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RLimit. */
                type $Shape = mesos.v1.RLimitInfo.RLimit.$Properties;

                /** Type enum. */
                enum Type {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** RLMT_AS value */
                    RLMT_AS = 1,

                    /** RLMT_CORE value */
                    RLMT_CORE = 2,

                    /** RLMT_CPU value */
                    RLMT_CPU = 3,

                    /** RLMT_DATA value */
                    RLMT_DATA = 4,

                    /** RLMT_FSIZE value */
                    RLMT_FSIZE = 5,

                    /** RLMT_LOCKS value */
                    RLMT_LOCKS = 6,

                    /** RLMT_MEMLOCK value */
                    RLMT_MEMLOCK = 7,

                    /** RLMT_MSGQUEUE value */
                    RLMT_MSGQUEUE = 8,

                    /** RLMT_NICE value */
                    RLMT_NICE = 9,

                    /** RLMT_NOFILE value */
                    RLMT_NOFILE = 10,

                    /** RLMT_NPROC value */
                    RLMT_NPROC = 11,

                    /** RLMT_RSS value */
                    RLMT_RSS = 12,

                    /** RLMT_RTPRIO value */
                    RLMT_RTPRIO = 13,

                    /** RLMT_RTTIME value */
                    RLMT_RTTIME = 14,

                    /** RLMT_SIGPENDING value */
                    RLMT_SIGPENDING = 15,

                    /** RLMT_STACK value */
                    RLMT_STACK = 16
                }
            }
        }

        /**
         * Properties of a TTYInfo.
         * @deprecated Use mesos.v1.TTYInfo.$Properties instead.
         */
        interface ITTYInfo extends mesos.v1.TTYInfo.$Properties {
        }

        /** Represents a TTYInfo. */
        class TTYInfo {

            /**
             * Constructs a new TTYInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.TTYInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TTYInfo windowSize. */
            windowSize?: (mesos.v1.TTYInfo.WindowSize.$Properties|null);

            /**
             * Creates a new TTYInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TTYInfo instance
             */
            static create(properties: mesos.v1.TTYInfo.$Shape): mesos.v1.TTYInfo & mesos.v1.TTYInfo.$Shape;
            static create(properties?: mesos.v1.TTYInfo.$Properties): mesos.v1.TTYInfo;

            /**
             * Encodes the specified TTYInfo message. Does not implicitly {@link mesos.v1.TTYInfo.verify|verify} messages.
             * @param message TTYInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.TTYInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TTYInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.TTYInfo & mesos.v1.TTYInfo.$Shape} TTYInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.TTYInfo & mesos.v1.TTYInfo.$Shape;

            /**
             * Creates a TTYInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TTYInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.TTYInfo;

            /**
             * Creates a plain object from a TTYInfo message. Also converts values to other types if specified.
             * @param message TTYInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.TTYInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TTYInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TTYInfo {

            /** Properties of a TTYInfo. */
            interface $Properties {

                /** TTYInfo windowSize */
                windowSize?: (mesos.v1.TTYInfo.WindowSize.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TTYInfo. */
            type $Shape = mesos.v1.TTYInfo.$Properties;

            /**
             * Properties of a WindowSize.
             * @deprecated Use mesos.v1.TTYInfo.WindowSize.$Properties instead.
             */
            interface IWindowSize extends mesos.v1.TTYInfo.WindowSize.$Properties {
            }

            /** Represents a WindowSize. */
            class WindowSize {

                /**
                 * Constructs a new WindowSize.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.TTYInfo.WindowSize.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** WindowSize rows. */
                rows: number;

                /** WindowSize columns. */
                columns: number;

                /**
                 * Creates a new WindowSize instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns WindowSize instance
                 */
                static create(properties: mesos.v1.TTYInfo.WindowSize.$Shape): mesos.v1.TTYInfo.WindowSize & mesos.v1.TTYInfo.WindowSize.$Shape;
                static create(properties?: mesos.v1.TTYInfo.WindowSize.$Properties): mesos.v1.TTYInfo.WindowSize;

                /**
                 * Encodes the specified WindowSize message. Does not implicitly {@link mesos.v1.TTYInfo.WindowSize.verify|verify} messages.
                 * @param message WindowSize message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.TTYInfo.WindowSize.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a WindowSize message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.TTYInfo.WindowSize & mesos.v1.TTYInfo.WindowSize.$Shape} WindowSize
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.TTYInfo.WindowSize & mesos.v1.TTYInfo.WindowSize.$Shape;

                /**
                 * Creates a WindowSize message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns WindowSize
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.TTYInfo.WindowSize;

                /**
                 * Creates a plain object from a WindowSize message. Also converts values to other types if specified.
                 * @param message WindowSize
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.TTYInfo.WindowSize, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this WindowSize to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace WindowSize {

                /** Properties of a WindowSize. */
                interface $Properties {

                    /** WindowSize rows */
                    rows: number;

                    /** WindowSize columns */
                    columns: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a WindowSize. */
                type $Shape = mesos.v1.TTYInfo.WindowSize.$Properties;
            }
        }

        /**
         * Properties of a ContainerInfo.
         * @deprecated Use mesos.v1.ContainerInfo.$Properties instead.
         */
        interface IContainerInfo extends mesos.v1.ContainerInfo.$Properties {
        }

        /** Represents a ContainerInfo. */
        class ContainerInfo {

            /**
             * Constructs a new ContainerInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.ContainerInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerInfo type. */
            type: mesos.v1.ContainerInfo.Type;

            /** ContainerInfo volumes. */
            volumes: mesos.v1.Volume.$Properties[];

            /** ContainerInfo hostname. */
            hostname: string;

            /** ContainerInfo docker. */
            docker?: (mesos.v1.ContainerInfo.DockerInfo.$Properties|null);

            /** ContainerInfo mesos. */
            mesos?: (mesos.v1.ContainerInfo.MesosInfo.$Properties|null);

            /** ContainerInfo networkInfos. */
            networkInfos: mesos.v1.NetworkInfo.$Properties[];

            /** ContainerInfo linuxInfo. */
            linuxInfo?: (mesos.v1.LinuxInfo.$Properties|null);

            /** ContainerInfo rlimitInfo. */
            rlimitInfo?: (mesos.v1.RLimitInfo.$Properties|null);

            /** ContainerInfo ttyInfo. */
            ttyInfo?: (mesos.v1.TTYInfo.$Properties|null);

            /**
             * Creates a new ContainerInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerInfo instance
             */
            static create(properties: mesos.v1.ContainerInfo.$Shape): mesos.v1.ContainerInfo & mesos.v1.ContainerInfo.$Shape;
            static create(properties?: mesos.v1.ContainerInfo.$Properties): mesos.v1.ContainerInfo;

            /**
             * Encodes the specified ContainerInfo message. Does not implicitly {@link mesos.v1.ContainerInfo.verify|verify} messages.
             * @param message ContainerInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.ContainerInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.ContainerInfo & mesos.v1.ContainerInfo.$Shape} ContainerInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.ContainerInfo & mesos.v1.ContainerInfo.$Shape;

            /**
             * Creates a ContainerInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.ContainerInfo;

            /**
             * Creates a plain object from a ContainerInfo message. Also converts values to other types if specified.
             * @param message ContainerInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.ContainerInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerInfo {

            /** Properties of a ContainerInfo. */
            interface $Properties {

                /** ContainerInfo type */
                type: mesos.v1.ContainerInfo.Type;

                /** ContainerInfo volumes */
                volumes?: (mesos.v1.Volume.$Properties[]|null);

                /** ContainerInfo hostname */
                hostname?: (string|null);

                /** ContainerInfo docker */
                docker?: (mesos.v1.ContainerInfo.DockerInfo.$Properties|null);

                /** ContainerInfo mesos */
                mesos?: (mesos.v1.ContainerInfo.MesosInfo.$Properties|null);

                /** ContainerInfo networkInfos */
                networkInfos?: (mesos.v1.NetworkInfo.$Properties[]|null);

                /** ContainerInfo linuxInfo */
                linuxInfo?: (mesos.v1.LinuxInfo.$Properties|null);

                /** ContainerInfo rlimitInfo */
                rlimitInfo?: (mesos.v1.RLimitInfo.$Properties|null);

                /** ContainerInfo ttyInfo */
                ttyInfo?: (mesos.v1.TTYInfo.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerInfo. */
            type $Shape = mesos.v1.ContainerInfo.$Properties;

            /**
             * Properties of a DockerInfo.
             * @deprecated Use mesos.v1.ContainerInfo.DockerInfo.$Properties instead.
             */
            interface IDockerInfo extends mesos.v1.ContainerInfo.DockerInfo.$Properties {
            }

            /** Represents a DockerInfo. */
            class DockerInfo {

                /**
                 * Constructs a new DockerInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.ContainerInfo.DockerInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DockerInfo image. */
                image: string;

                /** DockerInfo network. */
                network: mesos.v1.ContainerInfo.DockerInfo.Network;

                /** DockerInfo portMappings. */
                portMappings: mesos.v1.ContainerInfo.DockerInfo.PortMapping.$Properties[];

                /** DockerInfo privileged. */
                privileged: boolean;

                /** DockerInfo parameters. */
                parameters: mesos.v1.Parameter.$Properties[];

                /** DockerInfo forcePullImage. */
                forcePullImage: boolean;

                /** DockerInfo volumeDriver. */
                volumeDriver: string;

                /**
                 * Creates a new DockerInfo instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns DockerInfo instance
                 */
                static create(properties: mesos.v1.ContainerInfo.DockerInfo.$Shape): mesos.v1.ContainerInfo.DockerInfo & mesos.v1.ContainerInfo.DockerInfo.$Shape;
                static create(properties?: mesos.v1.ContainerInfo.DockerInfo.$Properties): mesos.v1.ContainerInfo.DockerInfo;

                /**
                 * Encodes the specified DockerInfo message. Does not implicitly {@link mesos.v1.ContainerInfo.DockerInfo.verify|verify} messages.
                 * @param message DockerInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.ContainerInfo.DockerInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DockerInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.ContainerInfo.DockerInfo & mesos.v1.ContainerInfo.DockerInfo.$Shape} DockerInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.ContainerInfo.DockerInfo & mesos.v1.ContainerInfo.DockerInfo.$Shape;

                /**
                 * Creates a DockerInfo message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns DockerInfo
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.ContainerInfo.DockerInfo;

                /**
                 * Creates a plain object from a DockerInfo message. Also converts values to other types if specified.
                 * @param message DockerInfo
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.ContainerInfo.DockerInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this DockerInfo to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace DockerInfo {

                /** Properties of a DockerInfo. */
                interface $Properties {

                    /** DockerInfo image */
                    image: string;

                    /** DockerInfo network */
                    network?: (mesos.v1.ContainerInfo.DockerInfo.Network|null);

                    /** DockerInfo portMappings */
                    portMappings?: (mesos.v1.ContainerInfo.DockerInfo.PortMapping.$Properties[]|null);

                    /** DockerInfo privileged */
                    privileged?: (boolean|null);

                    /** DockerInfo parameters */
                    parameters?: (mesos.v1.Parameter.$Properties[]|null);

                    /** DockerInfo forcePullImage */
                    forcePullImage?: (boolean|null);

                    /** DockerInfo volumeDriver */
                    volumeDriver?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DockerInfo. */
                type $Shape = mesos.v1.ContainerInfo.DockerInfo.$Properties;

                /**
                 * Properties of a PortMapping.
                 * @deprecated Use mesos.v1.ContainerInfo.DockerInfo.PortMapping.$Properties instead.
                 */
                interface IPortMapping extends mesos.v1.ContainerInfo.DockerInfo.PortMapping.$Properties {
                }

                /** Represents a PortMapping. */
                class PortMapping {

                    /**
                     * Constructs a new PortMapping.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.ContainerInfo.DockerInfo.PortMapping.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** PortMapping hostPort. */
                    hostPort: number;

                    /** PortMapping containerPort. */
                    containerPort: number;

                    /** PortMapping protocol. */
                    protocol: string;

                    /**
                     * Creates a new PortMapping instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PortMapping instance
                     */
                    static create(properties: mesos.v1.ContainerInfo.DockerInfo.PortMapping.$Shape): mesos.v1.ContainerInfo.DockerInfo.PortMapping & mesos.v1.ContainerInfo.DockerInfo.PortMapping.$Shape;
                    static create(properties?: mesos.v1.ContainerInfo.DockerInfo.PortMapping.$Properties): mesos.v1.ContainerInfo.DockerInfo.PortMapping;

                    /**
                     * Encodes the specified PortMapping message. Does not implicitly {@link mesos.v1.ContainerInfo.DockerInfo.PortMapping.verify|verify} messages.
                     * @param message PortMapping message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.ContainerInfo.DockerInfo.PortMapping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PortMapping message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.ContainerInfo.DockerInfo.PortMapping & mesos.v1.ContainerInfo.DockerInfo.PortMapping.$Shape} PortMapping
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.ContainerInfo.DockerInfo.PortMapping & mesos.v1.ContainerInfo.DockerInfo.PortMapping.$Shape;

                    /**
                     * Creates a PortMapping message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns PortMapping
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.ContainerInfo.DockerInfo.PortMapping;

                    /**
                     * Creates a plain object from a PortMapping message. Also converts values to other types if specified.
                     * @param message PortMapping
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.ContainerInfo.DockerInfo.PortMapping, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this PortMapping to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace PortMapping {

                    /** Properties of a PortMapping. */
                    interface $Properties {

                        /** PortMapping hostPort */
                        hostPort: number;

                        /** PortMapping containerPort */
                        containerPort: number;

                        /** PortMapping protocol */
                        protocol?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PortMapping. */
                    type $Shape = mesos.v1.ContainerInfo.DockerInfo.PortMapping.$Properties;
                }

                /** Network enum. */
                enum Network {

                    /** HOST value */
                    HOST = 1,

                    /** BRIDGE value */
                    BRIDGE = 2,

                    /** NONE value */
                    NONE = 3,

                    /** USER value */
                    USER = 4
                }
            }

            /**
             * Properties of a MesosInfo.
             * @deprecated Use mesos.v1.ContainerInfo.MesosInfo.$Properties instead.
             */
            interface IMesosInfo extends mesos.v1.ContainerInfo.MesosInfo.$Properties {
            }

            /** Represents a MesosInfo. */
            class MesosInfo {

                /**
                 * Constructs a new MesosInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.ContainerInfo.MesosInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MesosInfo image. */
                image?: (mesos.v1.Image.$Properties|null);

                /**
                 * Creates a new MesosInfo instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns MesosInfo instance
                 */
                static create(properties: mesos.v1.ContainerInfo.MesosInfo.$Shape): mesos.v1.ContainerInfo.MesosInfo & mesos.v1.ContainerInfo.MesosInfo.$Shape;
                static create(properties?: mesos.v1.ContainerInfo.MesosInfo.$Properties): mesos.v1.ContainerInfo.MesosInfo;

                /**
                 * Encodes the specified MesosInfo message. Does not implicitly {@link mesos.v1.ContainerInfo.MesosInfo.verify|verify} messages.
                 * @param message MesosInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.ContainerInfo.MesosInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MesosInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.ContainerInfo.MesosInfo & mesos.v1.ContainerInfo.MesosInfo.$Shape} MesosInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.ContainerInfo.MesosInfo & mesos.v1.ContainerInfo.MesosInfo.$Shape;

                /**
                 * Creates a MesosInfo message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns MesosInfo
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.ContainerInfo.MesosInfo;

                /**
                 * Creates a plain object from a MesosInfo message. Also converts values to other types if specified.
                 * @param message MesosInfo
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.ContainerInfo.MesosInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this MesosInfo to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace MesosInfo {

                /** Properties of a MesosInfo. */
                interface $Properties {

                    /** MesosInfo image */
                    image?: (mesos.v1.Image.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MesosInfo. */
                type $Shape = mesos.v1.ContainerInfo.MesosInfo.$Properties;
            }

            /** Type enum. */
            enum Type {

                /** DOCKER value */
                DOCKER = 1,

                /** MESOS value */
                MESOS = 2
            }
        }

        /**
         * Properties of a ContainerStatus.
         * @deprecated Use mesos.v1.ContainerStatus.$Properties instead.
         */
        interface IContainerStatus extends mesos.v1.ContainerStatus.$Properties {
        }

        /** Represents a ContainerStatus. */
        class ContainerStatus {

            /**
             * Constructs a new ContainerStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.ContainerStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerStatus containerId. */
            containerId?: (mesos.v1.ContainerID.$Properties|null);

            /** ContainerStatus networkInfos. */
            networkInfos: mesos.v1.NetworkInfo.$Properties[];

            /** ContainerStatus cgroupInfo. */
            cgroupInfo?: (mesos.v1.CgroupInfo.$Properties|null);

            /** ContainerStatus executorPid. */
            executorPid: number;

            /**
             * Creates a new ContainerStatus instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerStatus instance
             */
            static create(properties: mesos.v1.ContainerStatus.$Shape): mesos.v1.ContainerStatus & mesos.v1.ContainerStatus.$Shape;
            static create(properties?: mesos.v1.ContainerStatus.$Properties): mesos.v1.ContainerStatus;

            /**
             * Encodes the specified ContainerStatus message. Does not implicitly {@link mesos.v1.ContainerStatus.verify|verify} messages.
             * @param message ContainerStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.ContainerStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.ContainerStatus & mesos.v1.ContainerStatus.$Shape} ContainerStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.ContainerStatus & mesos.v1.ContainerStatus.$Shape;

            /**
             * Creates a ContainerStatus message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerStatus
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.ContainerStatus;

            /**
             * Creates a plain object from a ContainerStatus message. Also converts values to other types if specified.
             * @param message ContainerStatus
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.ContainerStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerStatus to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerStatus {

            /** Properties of a ContainerStatus. */
            interface $Properties {

                /** ContainerStatus containerId */
                containerId?: (mesos.v1.ContainerID.$Properties|null);

                /** ContainerStatus networkInfos */
                networkInfos?: (mesos.v1.NetworkInfo.$Properties[]|null);

                /** ContainerStatus cgroupInfo */
                cgroupInfo?: (mesos.v1.CgroupInfo.$Properties|null);

                /** ContainerStatus executorPid */
                executorPid?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerStatus. */
            type $Shape = mesos.v1.ContainerStatus.$Properties;
        }

        /**
         * Properties of a CgroupInfo.
         * @deprecated Use mesos.v1.CgroupInfo.$Properties instead.
         */
        interface ICgroupInfo extends mesos.v1.CgroupInfo.$Properties {
        }

        /** Represents a CgroupInfo. */
        class CgroupInfo {

            /**
             * Constructs a new CgroupInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.CgroupInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CgroupInfo netCls. */
            netCls?: (mesos.v1.CgroupInfo.NetCls.$Properties|null);

            /**
             * Creates a new CgroupInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CgroupInfo instance
             */
            static create(properties: mesos.v1.CgroupInfo.$Shape): mesos.v1.CgroupInfo & mesos.v1.CgroupInfo.$Shape;
            static create(properties?: mesos.v1.CgroupInfo.$Properties): mesos.v1.CgroupInfo;

            /**
             * Encodes the specified CgroupInfo message. Does not implicitly {@link mesos.v1.CgroupInfo.verify|verify} messages.
             * @param message CgroupInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.CgroupInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CgroupInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.CgroupInfo & mesos.v1.CgroupInfo.$Shape} CgroupInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.CgroupInfo & mesos.v1.CgroupInfo.$Shape;

            /**
             * Creates a CgroupInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CgroupInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.CgroupInfo;

            /**
             * Creates a plain object from a CgroupInfo message. Also converts values to other types if specified.
             * @param message CgroupInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.CgroupInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CgroupInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CgroupInfo {

            /** Properties of a CgroupInfo. */
            interface $Properties {

                /** CgroupInfo netCls */
                netCls?: (mesos.v1.CgroupInfo.NetCls.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CgroupInfo. */
            type $Shape = mesos.v1.CgroupInfo.$Properties;

            /**
             * Properties of a NetCls.
             * @deprecated Use mesos.v1.CgroupInfo.NetCls.$Properties instead.
             */
            interface INetCls extends mesos.v1.CgroupInfo.NetCls.$Properties {
            }

            /** Represents a NetCls. */
            class NetCls {

                /**
                 * Constructs a new NetCls.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.CgroupInfo.NetCls.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** NetCls classid. */
                classid: number;

                /**
                 * Creates a new NetCls instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns NetCls instance
                 */
                static create(properties: mesos.v1.CgroupInfo.NetCls.$Shape): mesos.v1.CgroupInfo.NetCls & mesos.v1.CgroupInfo.NetCls.$Shape;
                static create(properties?: mesos.v1.CgroupInfo.NetCls.$Properties): mesos.v1.CgroupInfo.NetCls;

                /**
                 * Encodes the specified NetCls message. Does not implicitly {@link mesos.v1.CgroupInfo.NetCls.verify|verify} messages.
                 * @param message NetCls message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.CgroupInfo.NetCls.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a NetCls message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.CgroupInfo.NetCls & mesos.v1.CgroupInfo.NetCls.$Shape} NetCls
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.CgroupInfo.NetCls & mesos.v1.CgroupInfo.NetCls.$Shape;

                /**
                 * Creates a NetCls message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns NetCls
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.CgroupInfo.NetCls;

                /**
                 * Creates a plain object from a NetCls message. Also converts values to other types if specified.
                 * @param message NetCls
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.CgroupInfo.NetCls, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this NetCls to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace NetCls {

                /** Properties of a NetCls. */
                interface $Properties {

                    /** NetCls classid */
                    classid?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a NetCls. */
                type $Shape = mesos.v1.CgroupInfo.NetCls.$Properties;
            }
        }

        /**
         * Properties of a Labels.
         * @deprecated Use mesos.v1.Labels.$Properties instead.
         */
        interface ILabels extends mesos.v1.Labels.$Properties {
        }

        /** Represents a Labels. */
        class Labels {

            /**
             * Constructs a new Labels.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Labels.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Labels labels. */
            labels: mesos.v1.Label.$Properties[];

            /**
             * Creates a new Labels instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Labels instance
             */
            static create(properties: mesos.v1.Labels.$Shape): mesos.v1.Labels & mesos.v1.Labels.$Shape;
            static create(properties?: mesos.v1.Labels.$Properties): mesos.v1.Labels;

            /**
             * Encodes the specified Labels message. Does not implicitly {@link mesos.v1.Labels.verify|verify} messages.
             * @param message Labels message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Labels.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Labels message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Labels & mesos.v1.Labels.$Shape} Labels
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Labels & mesos.v1.Labels.$Shape;

            /**
             * Creates a Labels message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Labels
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Labels;

            /**
             * Creates a plain object from a Labels message. Also converts values to other types if specified.
             * @param message Labels
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Labels, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Labels to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Labels {

            /** Properties of a Labels. */
            interface $Properties {

                /** Labels labels */
                labels?: (mesos.v1.Label.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Labels. */
            type $Shape = mesos.v1.Labels.$Properties;
        }

        /**
         * Properties of a Label.
         * @deprecated Use mesos.v1.Label.$Properties instead.
         */
        interface ILabel extends mesos.v1.Label.$Properties {
        }

        /** Represents a Label. */
        class Label {

            /**
             * Constructs a new Label.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Label.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Label key. */
            key: string;

            /** Label value. */
            value: string;

            /**
             * Creates a new Label instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Label instance
             */
            static create(properties: mesos.v1.Label.$Shape): mesos.v1.Label & mesos.v1.Label.$Shape;
            static create(properties?: mesos.v1.Label.$Properties): mesos.v1.Label;

            /**
             * Encodes the specified Label message. Does not implicitly {@link mesos.v1.Label.verify|verify} messages.
             * @param message Label message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Label.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Label message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Label & mesos.v1.Label.$Shape} Label
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Label & mesos.v1.Label.$Shape;

            /**
             * Creates a Label message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Label
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Label;

            /**
             * Creates a plain object from a Label message. Also converts values to other types if specified.
             * @param message Label
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Label, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Label to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Label {

            /** Properties of a Label. */
            interface $Properties {

                /** Label key */
                key: string;

                /** Label value */
                value?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Label. */
            type $Shape = mesos.v1.Label.$Properties;
        }

        /**
         * Properties of a Port.
         * @deprecated Use mesos.v1.Port.$Properties instead.
         */
        interface IPort extends mesos.v1.Port.$Properties {
        }

        /** Represents a Port. */
        class Port {

            /**
             * Constructs a new Port.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Port.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Port number. */
            number: number;

            /** Port name. */
            name: string;

            /** Port protocol. */
            protocol: string;

            /** Port visibility. */
            visibility: mesos.v1.DiscoveryInfo.Visibility;

            /** Port labels. */
            labels?: (mesos.v1.Labels.$Properties|null);

            /**
             * Creates a new Port instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Port instance
             */
            static create(properties: mesos.v1.Port.$Shape): mesos.v1.Port & mesos.v1.Port.$Shape;
            static create(properties?: mesos.v1.Port.$Properties): mesos.v1.Port;

            /**
             * Encodes the specified Port message. Does not implicitly {@link mesos.v1.Port.verify|verify} messages.
             * @param message Port message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Port.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Port message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Port & mesos.v1.Port.$Shape} Port
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Port & mesos.v1.Port.$Shape;

            /**
             * Creates a Port message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Port
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Port;

            /**
             * Creates a plain object from a Port message. Also converts values to other types if specified.
             * @param message Port
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Port, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Port to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Port {

            /** Properties of a Port. */
            interface $Properties {

                /** Port number */
                number: number;

                /** Port name */
                name?: (string|null);

                /** Port protocol */
                protocol?: (string|null);

                /** Port visibility */
                visibility?: (mesos.v1.DiscoveryInfo.Visibility|null);

                /** Port labels */
                labels?: (mesos.v1.Labels.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Port. */
            type $Shape = mesos.v1.Port.$Properties;
        }

        /**
         * Properties of a Ports.
         * @deprecated Use mesos.v1.Ports.$Properties instead.
         */
        interface IPorts extends mesos.v1.Ports.$Properties {
        }

        /** Represents a Ports. */
        class Ports {

            /**
             * Constructs a new Ports.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.Ports.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ports ports. */
            ports: mesos.v1.Port.$Properties[];

            /**
             * Creates a new Ports instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Ports instance
             */
            static create(properties: mesos.v1.Ports.$Shape): mesos.v1.Ports & mesos.v1.Ports.$Shape;
            static create(properties?: mesos.v1.Ports.$Properties): mesos.v1.Ports;

            /**
             * Encodes the specified Ports message. Does not implicitly {@link mesos.v1.Ports.verify|verify} messages.
             * @param message Ports message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.Ports.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Ports message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.Ports & mesos.v1.Ports.$Shape} Ports
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.Ports & mesos.v1.Ports.$Shape;

            /**
             * Creates a Ports message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Ports
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.Ports;

            /**
             * Creates a plain object from a Ports message. Also converts values to other types if specified.
             * @param message Ports
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.Ports, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Ports to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Ports {

            /** Properties of a Ports. */
            interface $Properties {

                /** Ports ports */
                ports?: (mesos.v1.Port.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Ports. */
            type $Shape = mesos.v1.Ports.$Properties;
        }

        /**
         * Properties of a DiscoveryInfo.
         * @deprecated Use mesos.v1.DiscoveryInfo.$Properties instead.
         */
        interface IDiscoveryInfo extends mesos.v1.DiscoveryInfo.$Properties {
        }

        /** Represents a DiscoveryInfo. */
        class DiscoveryInfo {

            /**
             * Constructs a new DiscoveryInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: mesos.v1.DiscoveryInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DiscoveryInfo visibility. */
            visibility: mesos.v1.DiscoveryInfo.Visibility;

            /** DiscoveryInfo name. */
            name: string;

            /** DiscoveryInfo environment. */
            environment: string;

            /** DiscoveryInfo location. */
            location: string;

            /** DiscoveryInfo version. */
            version: string;

            /** DiscoveryInfo ports. */
            ports?: (mesos.v1.Ports.$Properties|null);

            /** DiscoveryInfo labels. */
            labels?: (mesos.v1.Labels.$Properties|null);

            /**
             * Creates a new DiscoveryInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DiscoveryInfo instance
             */
            static create(properties: mesos.v1.DiscoveryInfo.$Shape): mesos.v1.DiscoveryInfo & mesos.v1.DiscoveryInfo.$Shape;
            static create(properties?: mesos.v1.DiscoveryInfo.$Properties): mesos.v1.DiscoveryInfo;

            /**
             * Encodes the specified DiscoveryInfo message. Does not implicitly {@link mesos.v1.DiscoveryInfo.verify|verify} messages.
             * @param message DiscoveryInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: mesos.v1.DiscoveryInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DiscoveryInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {mesos.v1.DiscoveryInfo & mesos.v1.DiscoveryInfo.$Shape} DiscoveryInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.DiscoveryInfo & mesos.v1.DiscoveryInfo.$Shape;

            /**
             * Creates a DiscoveryInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns DiscoveryInfo
             */
            static fromObject(object: { [k: string]: any }): mesos.v1.DiscoveryInfo;

            /**
             * Creates a plain object from a DiscoveryInfo message. Also converts values to other types if specified.
             * @param message DiscoveryInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: mesos.v1.DiscoveryInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this DiscoveryInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace DiscoveryInfo {

            /** Properties of a DiscoveryInfo. */
            interface $Properties {

                /** DiscoveryInfo visibility */
                visibility: mesos.v1.DiscoveryInfo.Visibility;

                /** DiscoveryInfo name */
                name?: (string|null);

                /** DiscoveryInfo environment */
                environment?: (string|null);

                /** DiscoveryInfo location */
                location?: (string|null);

                /** DiscoveryInfo version */
                version?: (string|null);

                /** DiscoveryInfo ports */
                ports?: (mesos.v1.Ports.$Properties|null);

                /** DiscoveryInfo labels */
                labels?: (mesos.v1.Labels.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DiscoveryInfo. */
            type $Shape = mesos.v1.DiscoveryInfo.$Properties;

            /** Visibility enum. */
            enum Visibility {

                /** FRAMEWORK value */
                FRAMEWORK = 0,

                /** CLUSTER value */
                CLUSTER = 1,

                /** EXTERNAL value */
                EXTERNAL = 2
            }
        }

        /** TaskState enum. */
        enum TaskState {

            /** TASK_STAGING value */
            TASK_STAGING = 6,

            /** TASK_STARTING value */
            TASK_STARTING = 0,

            /** TASK_RUNNING value */
            TASK_RUNNING = 1,

            /** TASK_KILLING value */
            TASK_KILLING = 8,

            /** TASK_FINISHED value */
            TASK_FINISHED = 2,

            /** TASK_FAILED value */
            TASK_FAILED = 3,

            /** TASK_KILLED value */
            TASK_KILLED = 4,

            /** TASK_ERROR value */
            TASK_ERROR = 7,

            /** TASK_LOST value */
            TASK_LOST = 5,

            /** TASK_DROPPED value */
            TASK_DROPPED = 9,

            /** TASK_UNREACHABLE value */
            TASK_UNREACHABLE = 10,

            /** TASK_GONE value */
            TASK_GONE = 11,

            /** TASK_GONE_BY_OPERATOR value */
            TASK_GONE_BY_OPERATOR = 12,

            /** TASK_UNKNOWN value */
            TASK_UNKNOWN = 13
        }

        /** OperationState enum. */
        enum OperationState {

            /** OPERATION_UNSUPPORTED value */
            OPERATION_UNSUPPORTED = 0,

            /** OPERATION_PENDING value */
            OPERATION_PENDING = 1,

            /** OPERATION_FINISHED value */
            OPERATION_FINISHED = 2,

            /** OPERATION_FAILED value */
            OPERATION_FAILED = 3,

            /** OPERATION_ERROR value */
            OPERATION_ERROR = 4,

            /** OPERATION_DROPPED value */
            OPERATION_DROPPED = 5,

            /** OPERATION_UNREACHABLE value */
            OPERATION_UNREACHABLE = 6,

            /** OPERATION_GONE_BY_OPERATOR value */
            OPERATION_GONE_BY_OPERATOR = 7,

            /** OPERATION_RECOVERING value */
            OPERATION_RECOVERING = 8,

            /** OPERATION_UNKNOWN value */
            OPERATION_UNKNOWN = 9
        }

        /** Namespace scheduler. */
        namespace scheduler {

            /**
             * Properties of an Event.
             * @deprecated Use mesos.v1.scheduler.Event.$Properties instead.
             */
            interface IEvent extends mesos.v1.scheduler.Event.$Properties {
            }

            /** Represents an Event. */
            class Event {

                /**
                 * Constructs a new Event.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.scheduler.Event.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Event type. */
                type: mesos.v1.scheduler.Event.Type;

                /** Event subscribed. */
                subscribed?: (mesos.v1.scheduler.Event.Subscribed.$Properties|null);

                /** Event offers. */
                offers?: (mesos.v1.scheduler.Event.Offers.$Properties|null);

                /** Event inverseOffers. */
                inverseOffers?: (mesos.v1.scheduler.Event.InverseOffers.$Properties|null);

                /** Event rescind. */
                rescind?: (mesos.v1.scheduler.Event.Rescind.$Properties|null);

                /** Event rescindInverseOffer. */
                rescindInverseOffer?: (mesos.v1.scheduler.Event.RescindInverseOffer.$Properties|null);

                /** Event update. */
                update?: (mesos.v1.scheduler.Event.Update.$Properties|null);

                /** Event updateOperationStatus. */
                updateOperationStatus?: (mesos.v1.scheduler.Event.UpdateOperationStatus.$Properties|null);

                /** Event message. */
                message?: (mesos.v1.scheduler.Event.Message.$Properties|null);

                /** Event failure. */
                failure?: (mesos.v1.scheduler.Event.Failure.$Properties|null);

                /** Event error. */
                error?: (mesos.v1.scheduler.Event.Error.$Properties|null);

                /**
                 * Creates a new Event instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Event instance
                 */
                static create(properties: mesos.v1.scheduler.Event.$Shape): mesos.v1.scheduler.Event & mesos.v1.scheduler.Event.$Shape;
                static create(properties?: mesos.v1.scheduler.Event.$Properties): mesos.v1.scheduler.Event;

                /**
                 * Encodes the specified Event message. Does not implicitly {@link mesos.v1.scheduler.Event.verify|verify} messages.
                 * @param message Event message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.scheduler.Event.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Event message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.scheduler.Event & mesos.v1.scheduler.Event.$Shape} Event
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Event & mesos.v1.scheduler.Event.$Shape;

                /**
                 * Creates an Event message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Event
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Event;

                /**
                 * Creates a plain object from an Event message. Also converts values to other types if specified.
                 * @param message Event
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.scheduler.Event, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Event to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Event {

                /** Properties of an Event. */
                interface $Properties {

                    /** Event type */
                    type?: (mesos.v1.scheduler.Event.Type|null);

                    /** Event subscribed */
                    subscribed?: (mesos.v1.scheduler.Event.Subscribed.$Properties|null);

                    /** Event offers */
                    offers?: (mesos.v1.scheduler.Event.Offers.$Properties|null);

                    /** Event inverseOffers */
                    inverseOffers?: (mesos.v1.scheduler.Event.InverseOffers.$Properties|null);

                    /** Event rescind */
                    rescind?: (mesos.v1.scheduler.Event.Rescind.$Properties|null);

                    /** Event rescindInverseOffer */
                    rescindInverseOffer?: (mesos.v1.scheduler.Event.RescindInverseOffer.$Properties|null);

                    /** Event update */
                    update?: (mesos.v1.scheduler.Event.Update.$Properties|null);

                    /** Event updateOperationStatus */
                    updateOperationStatus?: (mesos.v1.scheduler.Event.UpdateOperationStatus.$Properties|null);

                    /** Event message */
                    message?: (mesos.v1.scheduler.Event.Message.$Properties|null);

                    /** Event failure */
                    failure?: (mesos.v1.scheduler.Event.Failure.$Properties|null);

                    /** Event error */
                    error?: (mesos.v1.scheduler.Event.Error.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Event. */
                type $Shape = mesos.v1.scheduler.Event.$Properties;

                /**
                 * Properties of a Subscribed.
                 * @deprecated Use mesos.v1.scheduler.Event.Subscribed.$Properties instead.
                 */
                interface ISubscribed extends mesos.v1.scheduler.Event.Subscribed.$Properties {
                }

                /** Represents a Subscribed. */
                class Subscribed {

                    /**
                     * Constructs a new Subscribed.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Event.Subscribed.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Subscribed frameworkId. */
                    frameworkId: mesos.v1.FrameworkID.$Properties;

                    /** Subscribed heartbeatIntervalSeconds. */
                    heartbeatIntervalSeconds: number;

                    /** Subscribed masterInfo. */
                    masterInfo?: (mesos.v1.MasterInfo.$Properties|null);

                    /**
                     * Creates a new Subscribed instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Subscribed instance
                     */
                    static create(properties: mesos.v1.scheduler.Event.Subscribed.$Shape): mesos.v1.scheduler.Event.Subscribed & mesos.v1.scheduler.Event.Subscribed.$Shape;
                    static create(properties?: mesos.v1.scheduler.Event.Subscribed.$Properties): mesos.v1.scheduler.Event.Subscribed;

                    /**
                     * Encodes the specified Subscribed message. Does not implicitly {@link mesos.v1.scheduler.Event.Subscribed.verify|verify} messages.
                     * @param message Subscribed message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Event.Subscribed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Subscribed message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Event.Subscribed & mesos.v1.scheduler.Event.Subscribed.$Shape} Subscribed
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Event.Subscribed & mesos.v1.scheduler.Event.Subscribed.$Shape;

                    /**
                     * Creates a Subscribed message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Subscribed
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Event.Subscribed;

                    /**
                     * Creates a plain object from a Subscribed message. Also converts values to other types if specified.
                     * @param message Subscribed
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Event.Subscribed, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Subscribed to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Subscribed {

                    /** Properties of a Subscribed. */
                    interface $Properties {

                        /** Subscribed frameworkId */
                        frameworkId: mesos.v1.FrameworkID.$Properties;

                        /** Subscribed heartbeatIntervalSeconds */
                        heartbeatIntervalSeconds?: (number|null);

                        /** Subscribed masterInfo */
                        masterInfo?: (mesos.v1.MasterInfo.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Subscribed. */
                    type $Shape = mesos.v1.scheduler.Event.Subscribed.$Properties;
                }

                /**
                 * Properties of an Offers.
                 * @deprecated Use mesos.v1.scheduler.Event.Offers.$Properties instead.
                 */
                interface IOffers extends mesos.v1.scheduler.Event.Offers.$Properties {
                }

                /** Represents an Offers. */
                class Offers {

                    /**
                     * Constructs a new Offers.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Event.Offers.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Offers offers. */
                    offers: mesos.v1.Offer.$Properties[];

                    /**
                     * Creates a new Offers instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Offers instance
                     */
                    static create(properties: mesos.v1.scheduler.Event.Offers.$Shape): mesos.v1.scheduler.Event.Offers & mesos.v1.scheduler.Event.Offers.$Shape;
                    static create(properties?: mesos.v1.scheduler.Event.Offers.$Properties): mesos.v1.scheduler.Event.Offers;

                    /**
                     * Encodes the specified Offers message. Does not implicitly {@link mesos.v1.scheduler.Event.Offers.verify|verify} messages.
                     * @param message Offers message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Event.Offers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Offers message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Event.Offers & mesos.v1.scheduler.Event.Offers.$Shape} Offers
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Event.Offers & mesos.v1.scheduler.Event.Offers.$Shape;

                    /**
                     * Creates an Offers message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Offers
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Event.Offers;

                    /**
                     * Creates a plain object from an Offers message. Also converts values to other types if specified.
                     * @param message Offers
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Event.Offers, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Offers to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Offers {

                    /** Properties of an Offers. */
                    interface $Properties {

                        /** Offers offers */
                        offers?: (mesos.v1.Offer.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Offers. */
                    type $Shape = mesos.v1.scheduler.Event.Offers.$Properties;
                }

                /**
                 * Properties of an InverseOffers.
                 * @deprecated Use mesos.v1.scheduler.Event.InverseOffers.$Properties instead.
                 */
                interface IInverseOffers extends mesos.v1.scheduler.Event.InverseOffers.$Properties {
                }

                /** Represents an InverseOffers. */
                class InverseOffers {

                    /**
                     * Constructs a new InverseOffers.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Event.InverseOffers.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** InverseOffers inverseOffers. */
                    inverseOffers: mesos.v1.InverseOffer.$Properties[];

                    /**
                     * Creates a new InverseOffers instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns InverseOffers instance
                     */
                    static create(properties: mesos.v1.scheduler.Event.InverseOffers.$Shape): mesos.v1.scheduler.Event.InverseOffers & mesos.v1.scheduler.Event.InverseOffers.$Shape;
                    static create(properties?: mesos.v1.scheduler.Event.InverseOffers.$Properties): mesos.v1.scheduler.Event.InverseOffers;

                    /**
                     * Encodes the specified InverseOffers message. Does not implicitly {@link mesos.v1.scheduler.Event.InverseOffers.verify|verify} messages.
                     * @param message InverseOffers message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Event.InverseOffers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an InverseOffers message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Event.InverseOffers & mesos.v1.scheduler.Event.InverseOffers.$Shape} InverseOffers
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Event.InverseOffers & mesos.v1.scheduler.Event.InverseOffers.$Shape;

                    /**
                     * Creates an InverseOffers message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns InverseOffers
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Event.InverseOffers;

                    /**
                     * Creates a plain object from an InverseOffers message. Also converts values to other types if specified.
                     * @param message InverseOffers
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Event.InverseOffers, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this InverseOffers to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace InverseOffers {

                    /** Properties of an InverseOffers. */
                    interface $Properties {

                        /** InverseOffers inverseOffers */
                        inverseOffers?: (mesos.v1.InverseOffer.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an InverseOffers. */
                    type $Shape = mesos.v1.scheduler.Event.InverseOffers.$Properties;
                }

                /**
                 * Properties of a Rescind.
                 * @deprecated Use mesos.v1.scheduler.Event.Rescind.$Properties instead.
                 */
                interface IRescind extends mesos.v1.scheduler.Event.Rescind.$Properties {
                }

                /** Represents a Rescind. */
                class Rescind {

                    /**
                     * Constructs a new Rescind.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Event.Rescind.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Rescind offerId. */
                    offerId: mesos.v1.OfferID.$Properties;

                    /**
                     * Creates a new Rescind instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Rescind instance
                     */
                    static create(properties: mesos.v1.scheduler.Event.Rescind.$Shape): mesos.v1.scheduler.Event.Rescind & mesos.v1.scheduler.Event.Rescind.$Shape;
                    static create(properties?: mesos.v1.scheduler.Event.Rescind.$Properties): mesos.v1.scheduler.Event.Rescind;

                    /**
                     * Encodes the specified Rescind message. Does not implicitly {@link mesos.v1.scheduler.Event.Rescind.verify|verify} messages.
                     * @param message Rescind message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Event.Rescind.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Rescind message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Event.Rescind & mesos.v1.scheduler.Event.Rescind.$Shape} Rescind
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Event.Rescind & mesos.v1.scheduler.Event.Rescind.$Shape;

                    /**
                     * Creates a Rescind message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Rescind
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Event.Rescind;

                    /**
                     * Creates a plain object from a Rescind message. Also converts values to other types if specified.
                     * @param message Rescind
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Event.Rescind, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Rescind to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Rescind {

                    /** Properties of a Rescind. */
                    interface $Properties {

                        /** Rescind offerId */
                        offerId: mesos.v1.OfferID.$Properties;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Rescind. */
                    type $Shape = mesos.v1.scheduler.Event.Rescind.$Properties;
                }

                /**
                 * Properties of a RescindInverseOffer.
                 * @deprecated Use mesos.v1.scheduler.Event.RescindInverseOffer.$Properties instead.
                 */
                interface IRescindInverseOffer extends mesos.v1.scheduler.Event.RescindInverseOffer.$Properties {
                }

                /** Represents a RescindInverseOffer. */
                class RescindInverseOffer {

                    /**
                     * Constructs a new RescindInverseOffer.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Event.RescindInverseOffer.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** RescindInverseOffer inverseOfferId. */
                    inverseOfferId: mesos.v1.OfferID.$Properties;

                    /**
                     * Creates a new RescindInverseOffer instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns RescindInverseOffer instance
                     */
                    static create(properties: mesos.v1.scheduler.Event.RescindInverseOffer.$Shape): mesos.v1.scheduler.Event.RescindInverseOffer & mesos.v1.scheduler.Event.RescindInverseOffer.$Shape;
                    static create(properties?: mesos.v1.scheduler.Event.RescindInverseOffer.$Properties): mesos.v1.scheduler.Event.RescindInverseOffer;

                    /**
                     * Encodes the specified RescindInverseOffer message. Does not implicitly {@link mesos.v1.scheduler.Event.RescindInverseOffer.verify|verify} messages.
                     * @param message RescindInverseOffer message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Event.RescindInverseOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a RescindInverseOffer message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Event.RescindInverseOffer & mesos.v1.scheduler.Event.RescindInverseOffer.$Shape} RescindInverseOffer
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Event.RescindInverseOffer & mesos.v1.scheduler.Event.RescindInverseOffer.$Shape;

                    /**
                     * Creates a RescindInverseOffer message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns RescindInverseOffer
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Event.RescindInverseOffer;

                    /**
                     * Creates a plain object from a RescindInverseOffer message. Also converts values to other types if specified.
                     * @param message RescindInverseOffer
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Event.RescindInverseOffer, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this RescindInverseOffer to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace RescindInverseOffer {

                    /** Properties of a RescindInverseOffer. */
                    interface $Properties {

                        /** RescindInverseOffer inverseOfferId */
                        inverseOfferId: mesos.v1.OfferID.$Properties;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a RescindInverseOffer. */
                    type $Shape = mesos.v1.scheduler.Event.RescindInverseOffer.$Properties;
                }

                /**
                 * Properties of an Update.
                 * @deprecated Use mesos.v1.scheduler.Event.Update.$Properties instead.
                 */
                interface IUpdate extends mesos.v1.scheduler.Event.Update.$Properties {
                }

                /** Represents an Update. */
                class Update {

                    /**
                     * Constructs a new Update.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Event.Update.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Update status. */
                    status: mesos.v1.TaskStatus.$Properties;

                    /**
                     * Creates a new Update instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Update instance
                     */
                    static create(properties: mesos.v1.scheduler.Event.Update.$Shape): mesos.v1.scheduler.Event.Update & mesos.v1.scheduler.Event.Update.$Shape;
                    static create(properties?: mesos.v1.scheduler.Event.Update.$Properties): mesos.v1.scheduler.Event.Update;

                    /**
                     * Encodes the specified Update message. Does not implicitly {@link mesos.v1.scheduler.Event.Update.verify|verify} messages.
                     * @param message Update message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Event.Update.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Update message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Event.Update & mesos.v1.scheduler.Event.Update.$Shape} Update
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Event.Update & mesos.v1.scheduler.Event.Update.$Shape;

                    /**
                     * Creates an Update message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Update
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Event.Update;

                    /**
                     * Creates a plain object from an Update message. Also converts values to other types if specified.
                     * @param message Update
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Event.Update, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Update to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Update {

                    /** Properties of an Update. */
                    interface $Properties {

                        /** Update status */
                        status: mesos.v1.TaskStatus.$Properties;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Update. */
                    type $Shape = mesos.v1.scheduler.Event.Update.$Properties;
                }

                /**
                 * Properties of an UpdateOperationStatus.
                 * @deprecated Use mesos.v1.scheduler.Event.UpdateOperationStatus.$Properties instead.
                 */
                interface IUpdateOperationStatus extends mesos.v1.scheduler.Event.UpdateOperationStatus.$Properties {
                }

                /** Represents an UpdateOperationStatus. */
                class UpdateOperationStatus {

                    /**
                     * Constructs a new UpdateOperationStatus.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Event.UpdateOperationStatus.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** UpdateOperationStatus status. */
                    status: mesos.v1.OperationStatus.$Properties;

                    /**
                     * Creates a new UpdateOperationStatus instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns UpdateOperationStatus instance
                     */
                    static create(properties: mesos.v1.scheduler.Event.UpdateOperationStatus.$Shape): mesos.v1.scheduler.Event.UpdateOperationStatus & mesos.v1.scheduler.Event.UpdateOperationStatus.$Shape;
                    static create(properties?: mesos.v1.scheduler.Event.UpdateOperationStatus.$Properties): mesos.v1.scheduler.Event.UpdateOperationStatus;

                    /**
                     * Encodes the specified UpdateOperationStatus message. Does not implicitly {@link mesos.v1.scheduler.Event.UpdateOperationStatus.verify|verify} messages.
                     * @param message UpdateOperationStatus message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Event.UpdateOperationStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an UpdateOperationStatus message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Event.UpdateOperationStatus & mesos.v1.scheduler.Event.UpdateOperationStatus.$Shape} UpdateOperationStatus
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Event.UpdateOperationStatus & mesos.v1.scheduler.Event.UpdateOperationStatus.$Shape;

                    /**
                     * Creates an UpdateOperationStatus message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns UpdateOperationStatus
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Event.UpdateOperationStatus;

                    /**
                     * Creates a plain object from an UpdateOperationStatus message. Also converts values to other types if specified.
                     * @param message UpdateOperationStatus
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Event.UpdateOperationStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this UpdateOperationStatus to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace UpdateOperationStatus {

                    /** Properties of an UpdateOperationStatus. */
                    interface $Properties {

                        /** UpdateOperationStatus status */
                        status: mesos.v1.OperationStatus.$Properties;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an UpdateOperationStatus. */
                    type $Shape = mesos.v1.scheduler.Event.UpdateOperationStatus.$Properties;
                }

                /**
                 * Properties of a Message.
                 * @deprecated Use mesos.v1.scheduler.Event.Message.$Properties instead.
                 */
                interface IMessage extends mesos.v1.scheduler.Event.Message.$Properties {
                }

                /** Represents a Message. */
                class Message {

                    /**
                     * Constructs a new Message.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Event.Message.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Message agentId. */
                    agentId: mesos.v1.AgentID.$Properties;

                    /** Message executorId. */
                    executorId: mesos.v1.ExecutorID.$Properties;

                    /** Message data. */
                    data: Uint8Array;

                    /**
                     * Creates a new Message instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Message instance
                     */
                    static create(properties: mesos.v1.scheduler.Event.Message.$Shape): mesos.v1.scheduler.Event.Message & mesos.v1.scheduler.Event.Message.$Shape;
                    static create(properties?: mesos.v1.scheduler.Event.Message.$Properties): mesos.v1.scheduler.Event.Message;

                    /**
                     * Encodes the specified Message message. Does not implicitly {@link mesos.v1.scheduler.Event.Message.verify|verify} messages.
                     * @param message Message message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Event.Message.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Message message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Event.Message & mesos.v1.scheduler.Event.Message.$Shape} Message
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Event.Message & mesos.v1.scheduler.Event.Message.$Shape;

                    /**
                     * Creates a Message message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Message
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Event.Message;

                    /**
                     * Creates a plain object from a Message message. Also converts values to other types if specified.
                     * @param message Message
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Event.Message, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Message to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Message {

                    /** Properties of a Message. */
                    interface $Properties {

                        /** Message agentId */
                        agentId: mesos.v1.AgentID.$Properties;

                        /** Message executorId */
                        executorId: mesos.v1.ExecutorID.$Properties;

                        /** Message data */
                        data: Uint8Array;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Message. */
                    type $Shape = mesos.v1.scheduler.Event.Message.$Properties;
                }

                /**
                 * Properties of a Failure.
                 * @deprecated Use mesos.v1.scheduler.Event.Failure.$Properties instead.
                 */
                interface IFailure extends mesos.v1.scheduler.Event.Failure.$Properties {
                }

                /** Represents a Failure. */
                class Failure {

                    /**
                     * Constructs a new Failure.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Event.Failure.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Failure agentId. */
                    agentId?: (mesos.v1.AgentID.$Properties|null);

                    /** Failure executorId. */
                    executorId?: (mesos.v1.ExecutorID.$Properties|null);

                    /** Failure status. */
                    status: number;

                    /**
                     * Creates a new Failure instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Failure instance
                     */
                    static create(properties: mesos.v1.scheduler.Event.Failure.$Shape): mesos.v1.scheduler.Event.Failure & mesos.v1.scheduler.Event.Failure.$Shape;
                    static create(properties?: mesos.v1.scheduler.Event.Failure.$Properties): mesos.v1.scheduler.Event.Failure;

                    /**
                     * Encodes the specified Failure message. Does not implicitly {@link mesos.v1.scheduler.Event.Failure.verify|verify} messages.
                     * @param message Failure message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Event.Failure.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Failure message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Event.Failure & mesos.v1.scheduler.Event.Failure.$Shape} Failure
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Event.Failure & mesos.v1.scheduler.Event.Failure.$Shape;

                    /**
                     * Creates a Failure message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Failure
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Event.Failure;

                    /**
                     * Creates a plain object from a Failure message. Also converts values to other types if specified.
                     * @param message Failure
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Event.Failure, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Failure to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Failure {

                    /** Properties of a Failure. */
                    interface $Properties {

                        /** Failure agentId */
                        agentId?: (mesos.v1.AgentID.$Properties|null);

                        /** Failure executorId */
                        executorId?: (mesos.v1.ExecutorID.$Properties|null);

                        /** Failure status */
                        status?: (number|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Failure. */
                    type $Shape = mesos.v1.scheduler.Event.Failure.$Properties;
                }

                /**
                 * Properties of an Error.
                 * @deprecated Use mesos.v1.scheduler.Event.Error.$Properties instead.
                 */
                interface IError extends mesos.v1.scheduler.Event.Error.$Properties {
                }

                /** Represents an Error. */
                class Error {

                    /**
                     * Constructs a new Error.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Event.Error.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Error message. */
                    message: string;

                    /**
                     * Creates a new Error instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Error instance
                     */
                    static create(properties: mesos.v1.scheduler.Event.Error.$Shape): mesos.v1.scheduler.Event.Error & mesos.v1.scheduler.Event.Error.$Shape;
                    static create(properties?: mesos.v1.scheduler.Event.Error.$Properties): mesos.v1.scheduler.Event.Error;

                    /**
                     * Encodes the specified Error message. Does not implicitly {@link mesos.v1.scheduler.Event.Error.verify|verify} messages.
                     * @param message Error message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Event.Error.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Error message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Event.Error & mesos.v1.scheduler.Event.Error.$Shape} Error
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Event.Error & mesos.v1.scheduler.Event.Error.$Shape;

                    /**
                     * Creates an Error message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Error
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Event.Error;

                    /**
                     * Creates a plain object from an Error message. Also converts values to other types if specified.
                     * @param message Error
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Event.Error, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Error to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Error {

                    /** Properties of an Error. */
                    interface $Properties {

                        /** Error message */
                        message: string;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Error. */
                    type $Shape = mesos.v1.scheduler.Event.Error.$Properties;
                }

                /** Type enum. */
                enum Type {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** SUBSCRIBED value */
                    SUBSCRIBED = 1,

                    /** OFFERS value */
                    OFFERS = 2,

                    /** INVERSE_OFFERS value */
                    INVERSE_OFFERS = 9,

                    /** RESCIND value */
                    RESCIND = 3,

                    /** RESCIND_INVERSE_OFFER value */
                    RESCIND_INVERSE_OFFER = 10,

                    /** UPDATE value */
                    UPDATE = 4,

                    /** UPDATE_OPERATION_STATUS value */
                    UPDATE_OPERATION_STATUS = 11,

                    /** MESSAGE value */
                    MESSAGE = 5,

                    /** FAILURE value */
                    FAILURE = 6,

                    /** ERROR value */
                    ERROR = 7,

                    /** HEARTBEAT value */
                    HEARTBEAT = 8
                }
            }

            /**
             * Properties of an AttributeConstraint.
             * @deprecated Use mesos.v1.scheduler.AttributeConstraint.$Properties instead.
             */
            interface IAttributeConstraint extends mesos.v1.scheduler.AttributeConstraint.$Properties {
            }

            /** Represents an AttributeConstraint. */
            class AttributeConstraint {

                /**
                 * Constructs a new AttributeConstraint.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.scheduler.AttributeConstraint.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AttributeConstraint selector. */
                selector: mesos.v1.scheduler.AttributeConstraint.Selector.$Properties;

                /** AttributeConstraint predicate. */
                predicate: mesos.v1.scheduler.AttributeConstraint.Predicate.$Properties;

                /**
                 * Creates a new AttributeConstraint instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AttributeConstraint instance
                 */
                static create(properties: mesos.v1.scheduler.AttributeConstraint.$Shape): mesos.v1.scheduler.AttributeConstraint & mesos.v1.scheduler.AttributeConstraint.$Shape;
                static create(properties?: mesos.v1.scheduler.AttributeConstraint.$Properties): mesos.v1.scheduler.AttributeConstraint;

                /**
                 * Encodes the specified AttributeConstraint message. Does not implicitly {@link mesos.v1.scheduler.AttributeConstraint.verify|verify} messages.
                 * @param message AttributeConstraint message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.scheduler.AttributeConstraint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AttributeConstraint message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.scheduler.AttributeConstraint & mesos.v1.scheduler.AttributeConstraint.$Shape} AttributeConstraint
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.AttributeConstraint & mesos.v1.scheduler.AttributeConstraint.$Shape;

                /**
                 * Creates an AttributeConstraint message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns AttributeConstraint
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.AttributeConstraint;

                /**
                 * Creates a plain object from an AttributeConstraint message. Also converts values to other types if specified.
                 * @param message AttributeConstraint
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.scheduler.AttributeConstraint, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this AttributeConstraint to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace AttributeConstraint {

                /** Properties of an AttributeConstraint. */
                interface $Properties {

                    /** AttributeConstraint selector */
                    selector: mesos.v1.scheduler.AttributeConstraint.Selector.$Properties;

                    /** AttributeConstraint predicate */
                    predicate: mesos.v1.scheduler.AttributeConstraint.Predicate.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AttributeConstraint. */
                type $Shape = mesos.v1.scheduler.AttributeConstraint.$Properties;

                /**
                 * Properties of a Selector.
                 * @deprecated Use mesos.v1.scheduler.AttributeConstraint.Selector.$Properties instead.
                 */
                interface ISelector extends mesos.v1.scheduler.AttributeConstraint.Selector.$Properties {
                }

                /** Represents a Selector. */
                class Selector {

                    /**
                     * Constructs a new Selector.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.AttributeConstraint.Selector.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Selector pseudoattributeType. */
                    pseudoattributeType: mesos.v1.scheduler.AttributeConstraint.Selector.PseudoattributeType;

                    /** Selector attributeName. */
                    attributeName: string;

                    /**
                     * Creates a new Selector instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Selector instance
                     */
                    static create(properties: mesos.v1.scheduler.AttributeConstraint.Selector.$Shape): mesos.v1.scheduler.AttributeConstraint.Selector & mesos.v1.scheduler.AttributeConstraint.Selector.$Shape;
                    static create(properties?: mesos.v1.scheduler.AttributeConstraint.Selector.$Properties): mesos.v1.scheduler.AttributeConstraint.Selector;

                    /**
                     * Encodes the specified Selector message. Does not implicitly {@link mesos.v1.scheduler.AttributeConstraint.Selector.verify|verify} messages.
                     * @param message Selector message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.AttributeConstraint.Selector.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Selector message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.AttributeConstraint.Selector & mesos.v1.scheduler.AttributeConstraint.Selector.$Shape} Selector
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.AttributeConstraint.Selector & mesos.v1.scheduler.AttributeConstraint.Selector.$Shape;

                    /**
                     * Creates a Selector message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Selector
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.AttributeConstraint.Selector;

                    /**
                     * Creates a plain object from a Selector message. Also converts values to other types if specified.
                     * @param message Selector
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.AttributeConstraint.Selector, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Selector to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Selector {

                    /** Properties of a Selector. */
                    interface $Properties {

                        /** Selector pseudoattributeType */
                        pseudoattributeType?: (mesos.v1.scheduler.AttributeConstraint.Selector.PseudoattributeType|null);

                        /** Selector attributeName */
                        attributeName?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Selector. */
                    type $Shape = mesos.v1.scheduler.AttributeConstraint.Selector.$Properties;

                    /** PseudoattributeType enum. */
                    enum PseudoattributeType {

                        /** UNKNOWN value */
                        UNKNOWN = 0,

                        /** HOSTNAME value */
                        HOSTNAME = 1,

                        /** REGION value */
                        REGION = 2,

                        /** ZONE value */
                        ZONE = 3
                    }
                }

                /**
                 * Properties of a Predicate.
                 * @deprecated Use mesos.v1.scheduler.AttributeConstraint.Predicate.$Properties instead.
                 */
                interface IPredicate extends mesos.v1.scheduler.AttributeConstraint.Predicate.$Properties {
                }

                /** Represents a Predicate. */
                class Predicate {

                    /**
                     * Constructs a new Predicate.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Predicate exists. */
                    exists?: (mesos.v1.scheduler.AttributeConstraint.Predicate.Exists.$Properties|null);

                    /** Predicate notExists. */
                    notExists?: (mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists.$Properties|null);

                    /** Predicate textEquals. */
                    textEquals?: (mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals.$Properties|null);

                    /** Predicate textNotEquals. */
                    textNotEquals?: (mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals.$Properties|null);

                    /** Predicate textMatches. */
                    textMatches?: (mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches.$Properties|null);

                    /** Predicate textNotMatches. */
                    textNotMatches?: (mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches.$Properties|null);

                    /**
                     * Creates a new Predicate instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Predicate instance
                     */
                    static create(properties: mesos.v1.scheduler.AttributeConstraint.Predicate.$Shape): mesos.v1.scheduler.AttributeConstraint.Predicate & mesos.v1.scheduler.AttributeConstraint.Predicate.$Shape;
                    static create(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.$Properties): mesos.v1.scheduler.AttributeConstraint.Predicate;

                    /**
                     * Encodes the specified Predicate message. Does not implicitly {@link mesos.v1.scheduler.AttributeConstraint.Predicate.verify|verify} messages.
                     * @param message Predicate message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.AttributeConstraint.Predicate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Predicate message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.AttributeConstraint.Predicate & mesos.v1.scheduler.AttributeConstraint.Predicate.$Shape} Predicate
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.AttributeConstraint.Predicate & mesos.v1.scheduler.AttributeConstraint.Predicate.$Shape;

                    /**
                     * Creates a Predicate message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Predicate
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.AttributeConstraint.Predicate;

                    /**
                     * Creates a plain object from a Predicate message. Also converts values to other types if specified.
                     * @param message Predicate
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.AttributeConstraint.Predicate, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Predicate to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Predicate {

                    /** Properties of a Predicate. */
                    interface $Properties {

                        /** Predicate exists */
                        exists?: (mesos.v1.scheduler.AttributeConstraint.Predicate.Exists.$Properties|null);

                        /** Predicate notExists */
                        notExists?: (mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists.$Properties|null);

                        /** Predicate textEquals */
                        textEquals?: (mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals.$Properties|null);

                        /** Predicate textNotEquals */
                        textNotEquals?: (mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals.$Properties|null);

                        /** Predicate textMatches */
                        textMatches?: (mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches.$Properties|null);

                        /** Predicate textNotMatches */
                        textNotMatches?: (mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Predicate. */
                    type $Shape = mesos.v1.scheduler.AttributeConstraint.Predicate.$Properties;

                    /**
                     * Properties of an Exists.
                     * @deprecated Use mesos.v1.scheduler.AttributeConstraint.Predicate.Exists.$Properties instead.
                     */
                    interface IExists extends mesos.v1.scheduler.AttributeConstraint.Predicate.Exists.$Properties {
                    }

                    /** Represents an Exists. */
                    class Exists {

                        /**
                         * Constructs a new Exists.
                         * @param [properties] Properties to set
                         */
                        constructor(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.Exists.$Properties);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];

                        /**
                         * Creates a new Exists instance using the specified properties.
                         * @param [properties] Properties to set
                         * @returns Exists instance
                         */
                        static create(properties: mesos.v1.scheduler.AttributeConstraint.Predicate.Exists.$Shape): mesos.v1.scheduler.AttributeConstraint.Predicate.Exists & mesos.v1.scheduler.AttributeConstraint.Predicate.Exists.$Shape;
                        static create(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.Exists.$Properties): mesos.v1.scheduler.AttributeConstraint.Predicate.Exists;

                        /**
                         * Encodes the specified Exists message. Does not implicitly {@link mesos.v1.scheduler.AttributeConstraint.Predicate.Exists.verify|verify} messages.
                         * @param message Exists message or plain object to encode
                         * @param [writer] Writer to encode to
                         * @returns Writer
                         */
                        static encode(message: mesos.v1.scheduler.AttributeConstraint.Predicate.Exists.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                        /**
                         * Decodes an Exists message from the specified reader or buffer.
                         * @param reader Reader or buffer to decode from
                         * @param [length] Message length if known beforehand
                         * @returns {mesos.v1.scheduler.AttributeConstraint.Predicate.Exists & mesos.v1.scheduler.AttributeConstraint.Predicate.Exists.$Shape} Exists
                         * @throws {Error} If the payload is not a reader or valid buffer
                         * @throws {$protobuf.util.ProtocolError} If required fields are missing
                         */
                        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.AttributeConstraint.Predicate.Exists & mesos.v1.scheduler.AttributeConstraint.Predicate.Exists.$Shape;

                        /**
                         * Creates an Exists message from a plain object. Also converts values to their respective internal types.
                         * @param object Plain object
                         * @returns Exists
                         */
                        static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.AttributeConstraint.Predicate.Exists;

                        /**
                         * Creates a plain object from an Exists message. Also converts values to other types if specified.
                         * @param message Exists
                         * @param [options] Conversion options
                         * @returns Plain object
                         */
                        static toObject(message: mesos.v1.scheduler.AttributeConstraint.Predicate.Exists, options?: $protobuf.IConversionOptions): { [k: string]: any };

                        /**
                         * Converts this Exists to JSON.
                         * @returns JSON object
                         */
                        toJSON(): { [k: string]: any };
                    }

                    namespace Exists {

                        /** Properties of an Exists. */
                        interface $Properties {

                            /** Unknown fields preserved while decoding when enabled */
                            $unknowns?: Uint8Array[];
                        }

                        /** Shape of an Exists. */
                        type $Shape = mesos.v1.scheduler.AttributeConstraint.Predicate.Exists.$Properties;
                    }

                    /**
                     * Properties of a NotExists.
                     * @deprecated Use mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists.$Properties instead.
                     */
                    interface INotExists extends mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists.$Properties {
                    }

                    /** Represents a NotExists. */
                    class NotExists {

                        /**
                         * Constructs a new NotExists.
                         * @param [properties] Properties to set
                         */
                        constructor(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists.$Properties);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];

                        /**
                         * Creates a new NotExists instance using the specified properties.
                         * @param [properties] Properties to set
                         * @returns NotExists instance
                         */
                        static create(properties: mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists.$Shape): mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists & mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists.$Shape;
                        static create(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists.$Properties): mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists;

                        /**
                         * Encodes the specified NotExists message. Does not implicitly {@link mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists.verify|verify} messages.
                         * @param message NotExists message or plain object to encode
                         * @param [writer] Writer to encode to
                         * @returns Writer
                         */
                        static encode(message: mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                        /**
                         * Decodes a NotExists message from the specified reader or buffer.
                         * @param reader Reader or buffer to decode from
                         * @param [length] Message length if known beforehand
                         * @returns {mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists & mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists.$Shape} NotExists
                         * @throws {Error} If the payload is not a reader or valid buffer
                         * @throws {$protobuf.util.ProtocolError} If required fields are missing
                         */
                        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists & mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists.$Shape;

                        /**
                         * Creates a NotExists message from a plain object. Also converts values to their respective internal types.
                         * @param object Plain object
                         * @returns NotExists
                         */
                        static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists;

                        /**
                         * Creates a plain object from a NotExists message. Also converts values to other types if specified.
                         * @param message NotExists
                         * @param [options] Conversion options
                         * @returns Plain object
                         */
                        static toObject(message: mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists, options?: $protobuf.IConversionOptions): { [k: string]: any };

                        /**
                         * Converts this NotExists to JSON.
                         * @returns JSON object
                         */
                        toJSON(): { [k: string]: any };
                    }

                    namespace NotExists {

                        /** Properties of a NotExists. */
                        interface $Properties {

                            /** Unknown fields preserved while decoding when enabled */
                            $unknowns?: Uint8Array[];
                        }

                        /** Shape of a NotExists. */
                        type $Shape = mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists.$Properties;
                    }

                    /**
                     * Properties of a TextEquals.
                     * @deprecated Use mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals.$Properties instead.
                     */
                    interface ITextEquals extends mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals.$Properties {
                    }

                    /** Represents a TextEquals. */
                    class TextEquals {

                        /**
                         * Constructs a new TextEquals.
                         * @param [properties] Properties to set
                         */
                        constructor(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals.$Properties);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];

                        /** TextEquals value. */
                        value: string;

                        /**
                         * Creates a new TextEquals instance using the specified properties.
                         * @param [properties] Properties to set
                         * @returns TextEquals instance
                         */
                        static create(properties: mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals.$Shape): mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals & mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals.$Shape;
                        static create(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals.$Properties): mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals;

                        /**
                         * Encodes the specified TextEquals message. Does not implicitly {@link mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals.verify|verify} messages.
                         * @param message TextEquals message or plain object to encode
                         * @param [writer] Writer to encode to
                         * @returns Writer
                         */
                        static encode(message: mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                        /**
                         * Decodes a TextEquals message from the specified reader or buffer.
                         * @param reader Reader or buffer to decode from
                         * @param [length] Message length if known beforehand
                         * @returns {mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals & mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals.$Shape} TextEquals
                         * @throws {Error} If the payload is not a reader or valid buffer
                         * @throws {$protobuf.util.ProtocolError} If required fields are missing
                         */
                        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals & mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals.$Shape;

                        /**
                         * Creates a TextEquals message from a plain object. Also converts values to their respective internal types.
                         * @param object Plain object
                         * @returns TextEquals
                         */
                        static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals;

                        /**
                         * Creates a plain object from a TextEquals message. Also converts values to other types if specified.
                         * @param message TextEquals
                         * @param [options] Conversion options
                         * @returns Plain object
                         */
                        static toObject(message: mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals, options?: $protobuf.IConversionOptions): { [k: string]: any };

                        /**
                         * Converts this TextEquals to JSON.
                         * @returns JSON object
                         */
                        toJSON(): { [k: string]: any };
                    }

                    namespace TextEquals {

                        /** Properties of a TextEquals. */
                        interface $Properties {

                            /** TextEquals value */
                            value: string;

                            /** Unknown fields preserved while decoding when enabled */
                            $unknowns?: Uint8Array[];
                        }

                        /** Shape of a TextEquals. */
                        type $Shape = mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals.$Properties;
                    }

                    /**
                     * Properties of a TextNotEquals.
                     * @deprecated Use mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals.$Properties instead.
                     */
                    interface ITextNotEquals extends mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals.$Properties {
                    }

                    /** Represents a TextNotEquals. */
                    class TextNotEquals {

                        /**
                         * Constructs a new TextNotEquals.
                         * @param [properties] Properties to set
                         */
                        constructor(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals.$Properties);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];

                        /** TextNotEquals value. */
                        value: string;

                        /**
                         * Creates a new TextNotEquals instance using the specified properties.
                         * @param [properties] Properties to set
                         * @returns TextNotEquals instance
                         */
                        static create(properties: mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals.$Shape): mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals & mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals.$Shape;
                        static create(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals.$Properties): mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals;

                        /**
                         * Encodes the specified TextNotEquals message. Does not implicitly {@link mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals.verify|verify} messages.
                         * @param message TextNotEquals message or plain object to encode
                         * @param [writer] Writer to encode to
                         * @returns Writer
                         */
                        static encode(message: mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                        /**
                         * Decodes a TextNotEquals message from the specified reader or buffer.
                         * @param reader Reader or buffer to decode from
                         * @param [length] Message length if known beforehand
                         * @returns {mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals & mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals.$Shape} TextNotEquals
                         * @throws {Error} If the payload is not a reader or valid buffer
                         * @throws {$protobuf.util.ProtocolError} If required fields are missing
                         */
                        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals & mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals.$Shape;

                        /**
                         * Creates a TextNotEquals message from a plain object. Also converts values to their respective internal types.
                         * @param object Plain object
                         * @returns TextNotEquals
                         */
                        static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals;

                        /**
                         * Creates a plain object from a TextNotEquals message. Also converts values to other types if specified.
                         * @param message TextNotEquals
                         * @param [options] Conversion options
                         * @returns Plain object
                         */
                        static toObject(message: mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals, options?: $protobuf.IConversionOptions): { [k: string]: any };

                        /**
                         * Converts this TextNotEquals to JSON.
                         * @returns JSON object
                         */
                        toJSON(): { [k: string]: any };
                    }

                    namespace TextNotEquals {

                        /** Properties of a TextNotEquals. */
                        interface $Properties {

                            /** TextNotEquals value */
                            value: string;

                            /** Unknown fields preserved while decoding when enabled */
                            $unknowns?: Uint8Array[];
                        }

                        /** Shape of a TextNotEquals. */
                        type $Shape = mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals.$Properties;
                    }

                    /**
                     * Properties of a TextMatches.
                     * @deprecated Use mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches.$Properties instead.
                     */
                    interface ITextMatches extends mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches.$Properties {
                    }

                    /** Represents a TextMatches. */
                    class TextMatches {

                        /**
                         * Constructs a new TextMatches.
                         * @param [properties] Properties to set
                         */
                        constructor(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches.$Properties);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];

                        /** TextMatches regex. */
                        regex: string;

                        /**
                         * Creates a new TextMatches instance using the specified properties.
                         * @param [properties] Properties to set
                         * @returns TextMatches instance
                         */
                        static create(properties: mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches.$Shape): mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches & mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches.$Shape;
                        static create(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches.$Properties): mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches;

                        /**
                         * Encodes the specified TextMatches message. Does not implicitly {@link mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches.verify|verify} messages.
                         * @param message TextMatches message or plain object to encode
                         * @param [writer] Writer to encode to
                         * @returns Writer
                         */
                        static encode(message: mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                        /**
                         * Decodes a TextMatches message from the specified reader or buffer.
                         * @param reader Reader or buffer to decode from
                         * @param [length] Message length if known beforehand
                         * @returns {mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches & mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches.$Shape} TextMatches
                         * @throws {Error} If the payload is not a reader or valid buffer
                         * @throws {$protobuf.util.ProtocolError} If required fields are missing
                         */
                        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches & mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches.$Shape;

                        /**
                         * Creates a TextMatches message from a plain object. Also converts values to their respective internal types.
                         * @param object Plain object
                         * @returns TextMatches
                         */
                        static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches;

                        /**
                         * Creates a plain object from a TextMatches message. Also converts values to other types if specified.
                         * @param message TextMatches
                         * @param [options] Conversion options
                         * @returns Plain object
                         */
                        static toObject(message: mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches, options?: $protobuf.IConversionOptions): { [k: string]: any };

                        /**
                         * Converts this TextMatches to JSON.
                         * @returns JSON object
                         */
                        toJSON(): { [k: string]: any };
                    }

                    namespace TextMatches {

                        /** Properties of a TextMatches. */
                        interface $Properties {

                            /** TextMatches regex */
                            regex: string;

                            /** Unknown fields preserved while decoding when enabled */
                            $unknowns?: Uint8Array[];
                        }

                        /** Shape of a TextMatches. */
                        type $Shape = mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches.$Properties;
                    }

                    /**
                     * Properties of a TextNotMatches.
                     * @deprecated Use mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches.$Properties instead.
                     */
                    interface ITextNotMatches extends mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches.$Properties {
                    }

                    /** Represents a TextNotMatches. */
                    class TextNotMatches {

                        /**
                         * Constructs a new TextNotMatches.
                         * @param [properties] Properties to set
                         */
                        constructor(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches.$Properties);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];

                        /** TextNotMatches regex. */
                        regex: string;

                        /**
                         * Creates a new TextNotMatches instance using the specified properties.
                         * @param [properties] Properties to set
                         * @returns TextNotMatches instance
                         */
                        static create(properties: mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches.$Shape): mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches & mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches.$Shape;
                        static create(properties?: mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches.$Properties): mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches;

                        /**
                         * Encodes the specified TextNotMatches message. Does not implicitly {@link mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches.verify|verify} messages.
                         * @param message TextNotMatches message or plain object to encode
                         * @param [writer] Writer to encode to
                         * @returns Writer
                         */
                        static encode(message: mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                        /**
                         * Decodes a TextNotMatches message from the specified reader or buffer.
                         * @param reader Reader or buffer to decode from
                         * @param [length] Message length if known beforehand
                         * @returns {mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches & mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches.$Shape} TextNotMatches
                         * @throws {Error} If the payload is not a reader or valid buffer
                         * @throws {$protobuf.util.ProtocolError} If required fields are missing
                         */
                        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches & mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches.$Shape;

                        /**
                         * Creates a TextNotMatches message from a plain object. Also converts values to their respective internal types.
                         * @param object Plain object
                         * @returns TextNotMatches
                         */
                        static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches;

                        /**
                         * Creates a plain object from a TextNotMatches message. Also converts values to other types if specified.
                         * @param message TextNotMatches
                         * @param [options] Conversion options
                         * @returns Plain object
                         */
                        static toObject(message: mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches, options?: $protobuf.IConversionOptions): { [k: string]: any };

                        /**
                         * Converts this TextNotMatches to JSON.
                         * @returns JSON object
                         */
                        toJSON(): { [k: string]: any };
                    }

                    namespace TextNotMatches {

                        /** Properties of a TextNotMatches. */
                        interface $Properties {

                            /** TextNotMatches regex */
                            regex: string;

                            /** Unknown fields preserved while decoding when enabled */
                            $unknowns?: Uint8Array[];
                        }

                        /** Shape of a TextNotMatches. */
                        type $Shape = mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches.$Properties;
                    }
                }
            }

            /**
             * Properties of an OfferConstraints.
             * @deprecated Use mesos.v1.scheduler.OfferConstraints.$Properties instead.
             */
            interface IOfferConstraints extends mesos.v1.scheduler.OfferConstraints.$Properties {
            }

            /** Represents an OfferConstraints. */
            class OfferConstraints {

                /**
                 * Constructs a new OfferConstraints.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.scheduler.OfferConstraints.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OfferConstraints roleConstraints. */
                roleConstraints: { [k: string]: mesos.v1.scheduler.OfferConstraints.RoleConstraints.$Properties };

                /**
                 * Creates a new OfferConstraints instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OfferConstraints instance
                 */
                static create(properties: mesos.v1.scheduler.OfferConstraints.$Shape): mesos.v1.scheduler.OfferConstraints & mesos.v1.scheduler.OfferConstraints.$Shape;
                static create(properties?: mesos.v1.scheduler.OfferConstraints.$Properties): mesos.v1.scheduler.OfferConstraints;

                /**
                 * Encodes the specified OfferConstraints message. Does not implicitly {@link mesos.v1.scheduler.OfferConstraints.verify|verify} messages.
                 * @param message OfferConstraints message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.scheduler.OfferConstraints.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OfferConstraints message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.scheduler.OfferConstraints & mesos.v1.scheduler.OfferConstraints.$Shape} OfferConstraints
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.OfferConstraints & mesos.v1.scheduler.OfferConstraints.$Shape;

                /**
                 * Creates an OfferConstraints message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns OfferConstraints
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.OfferConstraints;

                /**
                 * Creates a plain object from an OfferConstraints message. Also converts values to other types if specified.
                 * @param message OfferConstraints
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.scheduler.OfferConstraints, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this OfferConstraints to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace OfferConstraints {

                /** Properties of an OfferConstraints. */
                interface $Properties {

                    /** OfferConstraints roleConstraints */
                    roleConstraints?: ({ [k: string]: mesos.v1.scheduler.OfferConstraints.RoleConstraints.$Properties }|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OfferConstraints. */
                type $Shape = mesos.v1.scheduler.OfferConstraints.$Properties;

                /**
                 * Properties of a RoleConstraints.
                 * @deprecated Use mesos.v1.scheduler.OfferConstraints.RoleConstraints.$Properties instead.
                 */
                interface IRoleConstraints extends mesos.v1.scheduler.OfferConstraints.RoleConstraints.$Properties {
                }

                /** Represents a RoleConstraints. */
                class RoleConstraints {

                    /**
                     * Constructs a new RoleConstraints.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.OfferConstraints.RoleConstraints.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** RoleConstraints groups. */
                    groups: mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group.$Properties[];

                    /**
                     * Creates a new RoleConstraints instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns RoleConstraints instance
                     */
                    static create(properties: mesos.v1.scheduler.OfferConstraints.RoleConstraints.$Shape): mesos.v1.scheduler.OfferConstraints.RoleConstraints & mesos.v1.scheduler.OfferConstraints.RoleConstraints.$Shape;
                    static create(properties?: mesos.v1.scheduler.OfferConstraints.RoleConstraints.$Properties): mesos.v1.scheduler.OfferConstraints.RoleConstraints;

                    /**
                     * Encodes the specified RoleConstraints message. Does not implicitly {@link mesos.v1.scheduler.OfferConstraints.RoleConstraints.verify|verify} messages.
                     * @param message RoleConstraints message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.OfferConstraints.RoleConstraints.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a RoleConstraints message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.OfferConstraints.RoleConstraints & mesos.v1.scheduler.OfferConstraints.RoleConstraints.$Shape} RoleConstraints
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.OfferConstraints.RoleConstraints & mesos.v1.scheduler.OfferConstraints.RoleConstraints.$Shape;

                    /**
                     * Creates a RoleConstraints message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns RoleConstraints
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.OfferConstraints.RoleConstraints;

                    /**
                     * Creates a plain object from a RoleConstraints message. Also converts values to other types if specified.
                     * @param message RoleConstraints
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.OfferConstraints.RoleConstraints, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this RoleConstraints to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace RoleConstraints {

                    /** Properties of a RoleConstraints. */
                    interface $Properties {

                        /** RoleConstraints groups */
                        groups?: (mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a RoleConstraints. */
                    type $Shape = mesos.v1.scheduler.OfferConstraints.RoleConstraints.$Properties;

                    /**
                     * Properties of a Group.
                     * @deprecated Use mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group.$Properties instead.
                     */
                    interface IGroup extends mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group.$Properties {
                    }

                    /** Represents a Group. */
                    class Group {

                        /**
                         * Constructs a new Group.
                         * @param [properties] Properties to set
                         */
                        constructor(properties?: mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group.$Properties);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];

                        /** Group attributeConstraints. */
                        attributeConstraints: mesos.v1.scheduler.AttributeConstraint.$Properties[];

                        /**
                         * Creates a new Group instance using the specified properties.
                         * @param [properties] Properties to set
                         * @returns Group instance
                         */
                        static create(properties: mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group.$Shape): mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group & mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group.$Shape;
                        static create(properties?: mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group.$Properties): mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group;

                        /**
                         * Encodes the specified Group message. Does not implicitly {@link mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group.verify|verify} messages.
                         * @param message Group message or plain object to encode
                         * @param [writer] Writer to encode to
                         * @returns Writer
                         */
                        static encode(message: mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                        /**
                         * Decodes a Group message from the specified reader or buffer.
                         * @param reader Reader or buffer to decode from
                         * @param [length] Message length if known beforehand
                         * @returns {mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group & mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group.$Shape} Group
                         * @throws {Error} If the payload is not a reader or valid buffer
                         * @throws {$protobuf.util.ProtocolError} If required fields are missing
                         */
                        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group & mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group.$Shape;

                        /**
                         * Creates a Group message from a plain object. Also converts values to their respective internal types.
                         * @param object Plain object
                         * @returns Group
                         */
                        static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group;

                        /**
                         * Creates a plain object from a Group message. Also converts values to other types if specified.
                         * @param message Group
                         * @param [options] Conversion options
                         * @returns Plain object
                         */
                        static toObject(message: mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group, options?: $protobuf.IConversionOptions): { [k: string]: any };

                        /**
                         * Converts this Group to JSON.
                         * @returns JSON object
                         */
                        toJSON(): { [k: string]: any };
                    }

                    namespace Group {

                        /** Properties of a Group. */
                        interface $Properties {

                            /** Group attributeConstraints */
                            attributeConstraints?: (mesos.v1.scheduler.AttributeConstraint.$Properties[]|null);

                            /** Unknown fields preserved while decoding when enabled */
                            $unknowns?: Uint8Array[];
                        }

                        /** Shape of a Group. */
                        type $Shape = mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group.$Properties;
                    }
                }
            }

            /**
             * Properties of a Call.
             * @deprecated Use mesos.v1.scheduler.Call.$Properties instead.
             */
            interface ICall extends mesos.v1.scheduler.Call.$Properties {
            }

            /** Represents a Call. */
            class Call {

                /**
                 * Constructs a new Call.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.scheduler.Call.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Call frameworkId. */
                frameworkId?: (mesos.v1.FrameworkID.$Properties|null);

                /** Call type. */
                type: mesos.v1.scheduler.Call.Type;

                /** Call subscribe. */
                subscribe?: (mesos.v1.scheduler.Call.Subscribe.$Properties|null);

                /** Call accept. */
                accept?: (mesos.v1.scheduler.Call.Accept.$Properties|null);

                /** Call decline. */
                decline?: (mesos.v1.scheduler.Call.Decline.$Properties|null);

                /** Call acceptInverseOffers. */
                acceptInverseOffers?: (mesos.v1.scheduler.Call.AcceptInverseOffers.$Properties|null);

                /** Call declineInverseOffers. */
                declineInverseOffers?: (mesos.v1.scheduler.Call.DeclineInverseOffers.$Properties|null);

                /** Call revive. */
                revive?: (mesos.v1.scheduler.Call.Revive.$Properties|null);

                /** Call kill. */
                kill?: (mesos.v1.scheduler.Call.Kill.$Properties|null);

                /** Call shutdown. */
                shutdown?: (mesos.v1.scheduler.Call.Shutdown.$Properties|null);

                /** Call acknowledge. */
                acknowledge?: (mesos.v1.scheduler.Call.Acknowledge.$Properties|null);

                /** Call acknowledgeOperationStatus. */
                acknowledgeOperationStatus?: (mesos.v1.scheduler.Call.AcknowledgeOperationStatus.$Properties|null);

                /** Call reconcile. */
                reconcile?: (mesos.v1.scheduler.Call.Reconcile.$Properties|null);

                /** Call reconcileOperations. */
                reconcileOperations?: (mesos.v1.scheduler.Call.ReconcileOperations.$Properties|null);

                /** Call message. */
                message?: (mesos.v1.scheduler.Call.Message.$Properties|null);

                /** Call request. */
                request?: (mesos.v1.scheduler.Call.Request.$Properties|null);

                /** Call suppress. */
                suppress?: (mesos.v1.scheduler.Call.Suppress.$Properties|null);

                /** Call updateFramework. */
                updateFramework?: (mesos.v1.scheduler.Call.UpdateFramework.$Properties|null);

                /**
                 * Creates a new Call instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Call instance
                 */
                static create(properties: mesos.v1.scheduler.Call.$Shape): mesos.v1.scheduler.Call & mesos.v1.scheduler.Call.$Shape;
                static create(properties?: mesos.v1.scheduler.Call.$Properties): mesos.v1.scheduler.Call;

                /**
                 * Encodes the specified Call message. Does not implicitly {@link mesos.v1.scheduler.Call.verify|verify} messages.
                 * @param message Call message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.scheduler.Call.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Call message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.scheduler.Call & mesos.v1.scheduler.Call.$Shape} Call
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call & mesos.v1.scheduler.Call.$Shape;

                /**
                 * Creates a Call message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Call
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call;

                /**
                 * Creates a plain object from a Call message. Also converts values to other types if specified.
                 * @param message Call
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.scheduler.Call, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Call to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Call {

                /** Properties of a Call. */
                interface $Properties {

                    /** Call frameworkId */
                    frameworkId?: (mesos.v1.FrameworkID.$Properties|null);

                    /** Call type */
                    type?: (mesos.v1.scheduler.Call.Type|null);

                    /** Call subscribe */
                    subscribe?: (mesos.v1.scheduler.Call.Subscribe.$Properties|null);

                    /** Call accept */
                    accept?: (mesos.v1.scheduler.Call.Accept.$Properties|null);

                    /** Call decline */
                    decline?: (mesos.v1.scheduler.Call.Decline.$Properties|null);

                    /** Call acceptInverseOffers */
                    acceptInverseOffers?: (mesos.v1.scheduler.Call.AcceptInverseOffers.$Properties|null);

                    /** Call declineInverseOffers */
                    declineInverseOffers?: (mesos.v1.scheduler.Call.DeclineInverseOffers.$Properties|null);

                    /** Call revive */
                    revive?: (mesos.v1.scheduler.Call.Revive.$Properties|null);

                    /** Call kill */
                    kill?: (mesos.v1.scheduler.Call.Kill.$Properties|null);

                    /** Call shutdown */
                    shutdown?: (mesos.v1.scheduler.Call.Shutdown.$Properties|null);

                    /** Call acknowledge */
                    acknowledge?: (mesos.v1.scheduler.Call.Acknowledge.$Properties|null);

                    /** Call acknowledgeOperationStatus */
                    acknowledgeOperationStatus?: (mesos.v1.scheduler.Call.AcknowledgeOperationStatus.$Properties|null);

                    /** Call reconcile */
                    reconcile?: (mesos.v1.scheduler.Call.Reconcile.$Properties|null);

                    /** Call reconcileOperations */
                    reconcileOperations?: (mesos.v1.scheduler.Call.ReconcileOperations.$Properties|null);

                    /** Call message */
                    message?: (mesos.v1.scheduler.Call.Message.$Properties|null);

                    /** Call request */
                    request?: (mesos.v1.scheduler.Call.Request.$Properties|null);

                    /** Call suppress */
                    suppress?: (mesos.v1.scheduler.Call.Suppress.$Properties|null);

                    /** Call updateFramework */
                    updateFramework?: (mesos.v1.scheduler.Call.UpdateFramework.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Call. */
                type $Shape = mesos.v1.scheduler.Call.$Properties;

                /**
                 * Properties of a Subscribe.
                 * @deprecated Use mesos.v1.scheduler.Call.Subscribe.$Properties instead.
                 */
                interface ISubscribe extends mesos.v1.scheduler.Call.Subscribe.$Properties {
                }

                /** Represents a Subscribe. */
                class Subscribe {

                    /**
                     * Constructs a new Subscribe.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.Subscribe.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Subscribe frameworkInfo. */
                    frameworkInfo: mesos.v1.FrameworkInfo.$Properties;

                    /** Subscribe suppressedRoles. */
                    suppressedRoles: string[];

                    /** Subscribe offerConstraints. */
                    offerConstraints?: (mesos.v1.scheduler.OfferConstraints.$Properties|null);

                    /**
                     * Creates a new Subscribe instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Subscribe instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.Subscribe.$Shape): mesos.v1.scheduler.Call.Subscribe & mesos.v1.scheduler.Call.Subscribe.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.Subscribe.$Properties): mesos.v1.scheduler.Call.Subscribe;

                    /**
                     * Encodes the specified Subscribe message. Does not implicitly {@link mesos.v1.scheduler.Call.Subscribe.verify|verify} messages.
                     * @param message Subscribe message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.Subscribe.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Subscribe message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.Subscribe & mesos.v1.scheduler.Call.Subscribe.$Shape} Subscribe
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.Subscribe & mesos.v1.scheduler.Call.Subscribe.$Shape;

                    /**
                     * Creates a Subscribe message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Subscribe
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.Subscribe;

                    /**
                     * Creates a plain object from a Subscribe message. Also converts values to other types if specified.
                     * @param message Subscribe
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.Subscribe, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Subscribe to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Subscribe {

                    /** Properties of a Subscribe. */
                    interface $Properties {

                        /** Subscribe frameworkInfo */
                        frameworkInfo: mesos.v1.FrameworkInfo.$Properties;

                        /** Subscribe suppressedRoles */
                        suppressedRoles?: (string[]|null);

                        /** Subscribe offerConstraints */
                        offerConstraints?: (mesos.v1.scheduler.OfferConstraints.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Subscribe. */
                    type $Shape = mesos.v1.scheduler.Call.Subscribe.$Properties;
                }

                /**
                 * Properties of an Accept.
                 * @deprecated Use mesos.v1.scheduler.Call.Accept.$Properties instead.
                 */
                interface IAccept extends mesos.v1.scheduler.Call.Accept.$Properties {
                }

                /** Represents an Accept. */
                class Accept {

                    /**
                     * Constructs a new Accept.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.Accept.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Accept offerIds. */
                    offerIds: mesos.v1.OfferID.$Properties[];

                    /** Accept operations. */
                    operations: mesos.v1.Offer.Operation.$Properties[];

                    /** Accept filters. */
                    filters?: (mesos.v1.Filters.$Properties|null);

                    /**
                     * Creates a new Accept instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Accept instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.Accept.$Shape): mesos.v1.scheduler.Call.Accept & mesos.v1.scheduler.Call.Accept.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.Accept.$Properties): mesos.v1.scheduler.Call.Accept;

                    /**
                     * Encodes the specified Accept message. Does not implicitly {@link mesos.v1.scheduler.Call.Accept.verify|verify} messages.
                     * @param message Accept message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.Accept.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Accept message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.Accept & mesos.v1.scheduler.Call.Accept.$Shape} Accept
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.Accept & mesos.v1.scheduler.Call.Accept.$Shape;

                    /**
                     * Creates an Accept message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Accept
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.Accept;

                    /**
                     * Creates a plain object from an Accept message. Also converts values to other types if specified.
                     * @param message Accept
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.Accept, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Accept to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Accept {

                    /** Properties of an Accept. */
                    interface $Properties {

                        /** Accept offerIds */
                        offerIds?: (mesos.v1.OfferID.$Properties[]|null);

                        /** Accept operations */
                        operations?: (mesos.v1.Offer.Operation.$Properties[]|null);

                        /** Accept filters */
                        filters?: (mesos.v1.Filters.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Accept. */
                    type $Shape = mesos.v1.scheduler.Call.Accept.$Properties;
                }

                /**
                 * Properties of a Decline.
                 * @deprecated Use mesos.v1.scheduler.Call.Decline.$Properties instead.
                 */
                interface IDecline extends mesos.v1.scheduler.Call.Decline.$Properties {
                }

                /** Represents a Decline. */
                class Decline {

                    /**
                     * Constructs a new Decline.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.Decline.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Decline offerIds. */
                    offerIds: mesos.v1.OfferID.$Properties[];

                    /** Decline filters. */
                    filters?: (mesos.v1.Filters.$Properties|null);

                    /**
                     * Creates a new Decline instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Decline instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.Decline.$Shape): mesos.v1.scheduler.Call.Decline & mesos.v1.scheduler.Call.Decline.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.Decline.$Properties): mesos.v1.scheduler.Call.Decline;

                    /**
                     * Encodes the specified Decline message. Does not implicitly {@link mesos.v1.scheduler.Call.Decline.verify|verify} messages.
                     * @param message Decline message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.Decline.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Decline message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.Decline & mesos.v1.scheduler.Call.Decline.$Shape} Decline
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.Decline & mesos.v1.scheduler.Call.Decline.$Shape;

                    /**
                     * Creates a Decline message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Decline
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.Decline;

                    /**
                     * Creates a plain object from a Decline message. Also converts values to other types if specified.
                     * @param message Decline
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.Decline, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Decline to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Decline {

                    /** Properties of a Decline. */
                    interface $Properties {

                        /** Decline offerIds */
                        offerIds?: (mesos.v1.OfferID.$Properties[]|null);

                        /** Decline filters */
                        filters?: (mesos.v1.Filters.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Decline. */
                    type $Shape = mesos.v1.scheduler.Call.Decline.$Properties;
                }

                /**
                 * Properties of an AcceptInverseOffers.
                 * @deprecated Use mesos.v1.scheduler.Call.AcceptInverseOffers.$Properties instead.
                 */
                interface IAcceptInverseOffers extends mesos.v1.scheduler.Call.AcceptInverseOffers.$Properties {
                }

                /** Represents an AcceptInverseOffers. */
                class AcceptInverseOffers {

                    /**
                     * Constructs a new AcceptInverseOffers.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.AcceptInverseOffers.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** AcceptInverseOffers inverseOfferIds. */
                    inverseOfferIds: mesos.v1.OfferID.$Properties[];

                    /** AcceptInverseOffers filters. */
                    filters?: (mesos.v1.Filters.$Properties|null);

                    /**
                     * Creates a new AcceptInverseOffers instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns AcceptInverseOffers instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.AcceptInverseOffers.$Shape): mesos.v1.scheduler.Call.AcceptInverseOffers & mesos.v1.scheduler.Call.AcceptInverseOffers.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.AcceptInverseOffers.$Properties): mesos.v1.scheduler.Call.AcceptInverseOffers;

                    /**
                     * Encodes the specified AcceptInverseOffers message. Does not implicitly {@link mesos.v1.scheduler.Call.AcceptInverseOffers.verify|verify} messages.
                     * @param message AcceptInverseOffers message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.AcceptInverseOffers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an AcceptInverseOffers message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.AcceptInverseOffers & mesos.v1.scheduler.Call.AcceptInverseOffers.$Shape} AcceptInverseOffers
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.AcceptInverseOffers & mesos.v1.scheduler.Call.AcceptInverseOffers.$Shape;

                    /**
                     * Creates an AcceptInverseOffers message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns AcceptInverseOffers
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.AcceptInverseOffers;

                    /**
                     * Creates a plain object from an AcceptInverseOffers message. Also converts values to other types if specified.
                     * @param message AcceptInverseOffers
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.AcceptInverseOffers, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this AcceptInverseOffers to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace AcceptInverseOffers {

                    /** Properties of an AcceptInverseOffers. */
                    interface $Properties {

                        /** AcceptInverseOffers inverseOfferIds */
                        inverseOfferIds?: (mesos.v1.OfferID.$Properties[]|null);

                        /** AcceptInverseOffers filters */
                        filters?: (mesos.v1.Filters.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an AcceptInverseOffers. */
                    type $Shape = mesos.v1.scheduler.Call.AcceptInverseOffers.$Properties;
                }

                /**
                 * Properties of a DeclineInverseOffers.
                 * @deprecated Use mesos.v1.scheduler.Call.DeclineInverseOffers.$Properties instead.
                 */
                interface IDeclineInverseOffers extends mesos.v1.scheduler.Call.DeclineInverseOffers.$Properties {
                }

                /** Represents a DeclineInverseOffers. */
                class DeclineInverseOffers {

                    /**
                     * Constructs a new DeclineInverseOffers.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.DeclineInverseOffers.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** DeclineInverseOffers inverseOfferIds. */
                    inverseOfferIds: mesos.v1.OfferID.$Properties[];

                    /** DeclineInverseOffers filters. */
                    filters?: (mesos.v1.Filters.$Properties|null);

                    /**
                     * Creates a new DeclineInverseOffers instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns DeclineInverseOffers instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.DeclineInverseOffers.$Shape): mesos.v1.scheduler.Call.DeclineInverseOffers & mesos.v1.scheduler.Call.DeclineInverseOffers.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.DeclineInverseOffers.$Properties): mesos.v1.scheduler.Call.DeclineInverseOffers;

                    /**
                     * Encodes the specified DeclineInverseOffers message. Does not implicitly {@link mesos.v1.scheduler.Call.DeclineInverseOffers.verify|verify} messages.
                     * @param message DeclineInverseOffers message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.DeclineInverseOffers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a DeclineInverseOffers message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.DeclineInverseOffers & mesos.v1.scheduler.Call.DeclineInverseOffers.$Shape} DeclineInverseOffers
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.DeclineInverseOffers & mesos.v1.scheduler.Call.DeclineInverseOffers.$Shape;

                    /**
                     * Creates a DeclineInverseOffers message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns DeclineInverseOffers
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.DeclineInverseOffers;

                    /**
                     * Creates a plain object from a DeclineInverseOffers message. Also converts values to other types if specified.
                     * @param message DeclineInverseOffers
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.DeclineInverseOffers, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this DeclineInverseOffers to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace DeclineInverseOffers {

                    /** Properties of a DeclineInverseOffers. */
                    interface $Properties {

                        /** DeclineInverseOffers inverseOfferIds */
                        inverseOfferIds?: (mesos.v1.OfferID.$Properties[]|null);

                        /** DeclineInverseOffers filters */
                        filters?: (mesos.v1.Filters.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a DeclineInverseOffers. */
                    type $Shape = mesos.v1.scheduler.Call.DeclineInverseOffers.$Properties;
                }

                /**
                 * Properties of a Revive.
                 * @deprecated Use mesos.v1.scheduler.Call.Revive.$Properties instead.
                 */
                interface IRevive extends mesos.v1.scheduler.Call.Revive.$Properties {
                }

                /** Represents a Revive. */
                class Revive {

                    /**
                     * Constructs a new Revive.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.Revive.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Revive roles. */
                    roles: string[];

                    /**
                     * Creates a new Revive instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Revive instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.Revive.$Shape): mesos.v1.scheduler.Call.Revive & mesos.v1.scheduler.Call.Revive.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.Revive.$Properties): mesos.v1.scheduler.Call.Revive;

                    /**
                     * Encodes the specified Revive message. Does not implicitly {@link mesos.v1.scheduler.Call.Revive.verify|verify} messages.
                     * @param message Revive message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.Revive.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Revive message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.Revive & mesos.v1.scheduler.Call.Revive.$Shape} Revive
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.Revive & mesos.v1.scheduler.Call.Revive.$Shape;

                    /**
                     * Creates a Revive message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Revive
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.Revive;

                    /**
                     * Creates a plain object from a Revive message. Also converts values to other types if specified.
                     * @param message Revive
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.Revive, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Revive to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Revive {

                    /** Properties of a Revive. */
                    interface $Properties {

                        /** Revive roles */
                        roles?: (string[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Revive. */
                    type $Shape = mesos.v1.scheduler.Call.Revive.$Properties;
                }

                /**
                 * Properties of a Kill.
                 * @deprecated Use mesos.v1.scheduler.Call.Kill.$Properties instead.
                 */
                interface IKill extends mesos.v1.scheduler.Call.Kill.$Properties {
                }

                /** Represents a Kill. */
                class Kill {

                    /**
                     * Constructs a new Kill.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.Kill.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Kill taskId. */
                    taskId: mesos.v1.TaskID.$Properties;

                    /** Kill agentId. */
                    agentId?: (mesos.v1.AgentID.$Properties|null);

                    /** Kill killPolicy. */
                    killPolicy?: (mesos.v1.KillPolicy.$Properties|null);

                    /**
                     * Creates a new Kill instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Kill instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.Kill.$Shape): mesos.v1.scheduler.Call.Kill & mesos.v1.scheduler.Call.Kill.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.Kill.$Properties): mesos.v1.scheduler.Call.Kill;

                    /**
                     * Encodes the specified Kill message. Does not implicitly {@link mesos.v1.scheduler.Call.Kill.verify|verify} messages.
                     * @param message Kill message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.Kill.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Kill message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.Kill & mesos.v1.scheduler.Call.Kill.$Shape} Kill
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.Kill & mesos.v1.scheduler.Call.Kill.$Shape;

                    /**
                     * Creates a Kill message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Kill
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.Kill;

                    /**
                     * Creates a plain object from a Kill message. Also converts values to other types if specified.
                     * @param message Kill
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.Kill, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Kill to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Kill {

                    /** Properties of a Kill. */
                    interface $Properties {

                        /** Kill taskId */
                        taskId: mesos.v1.TaskID.$Properties;

                        /** Kill agentId */
                        agentId?: (mesos.v1.AgentID.$Properties|null);

                        /** Kill killPolicy */
                        killPolicy?: (mesos.v1.KillPolicy.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Kill. */
                    type $Shape = mesos.v1.scheduler.Call.Kill.$Properties;
                }

                /**
                 * Properties of a Shutdown.
                 * @deprecated Use mesos.v1.scheduler.Call.Shutdown.$Properties instead.
                 */
                interface IShutdown extends mesos.v1.scheduler.Call.Shutdown.$Properties {
                }

                /** Represents a Shutdown. */
                class Shutdown {

                    /**
                     * Constructs a new Shutdown.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.Shutdown.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Shutdown executorId. */
                    executorId: mesos.v1.ExecutorID.$Properties;

                    /** Shutdown agentId. */
                    agentId: mesos.v1.AgentID.$Properties;

                    /**
                     * Creates a new Shutdown instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Shutdown instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.Shutdown.$Shape): mesos.v1.scheduler.Call.Shutdown & mesos.v1.scheduler.Call.Shutdown.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.Shutdown.$Properties): mesos.v1.scheduler.Call.Shutdown;

                    /**
                     * Encodes the specified Shutdown message. Does not implicitly {@link mesos.v1.scheduler.Call.Shutdown.verify|verify} messages.
                     * @param message Shutdown message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.Shutdown.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Shutdown message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.Shutdown & mesos.v1.scheduler.Call.Shutdown.$Shape} Shutdown
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.Shutdown & mesos.v1.scheduler.Call.Shutdown.$Shape;

                    /**
                     * Creates a Shutdown message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Shutdown
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.Shutdown;

                    /**
                     * Creates a plain object from a Shutdown message. Also converts values to other types if specified.
                     * @param message Shutdown
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.Shutdown, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Shutdown to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Shutdown {

                    /** Properties of a Shutdown. */
                    interface $Properties {

                        /** Shutdown executorId */
                        executorId: mesos.v1.ExecutorID.$Properties;

                        /** Shutdown agentId */
                        agentId: mesos.v1.AgentID.$Properties;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Shutdown. */
                    type $Shape = mesos.v1.scheduler.Call.Shutdown.$Properties;
                }

                /**
                 * Properties of an Acknowledge.
                 * @deprecated Use mesos.v1.scheduler.Call.Acknowledge.$Properties instead.
                 */
                interface IAcknowledge extends mesos.v1.scheduler.Call.Acknowledge.$Properties {
                }

                /** Represents an Acknowledge. */
                class Acknowledge {

                    /**
                     * Constructs a new Acknowledge.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.Acknowledge.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Acknowledge agentId. */
                    agentId: mesos.v1.AgentID.$Properties;

                    /** Acknowledge taskId. */
                    taskId: mesos.v1.TaskID.$Properties;

                    /** Acknowledge uuid. */
                    uuid: Uint8Array;

                    /**
                     * Creates a new Acknowledge instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Acknowledge instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.Acknowledge.$Shape): mesos.v1.scheduler.Call.Acknowledge & mesos.v1.scheduler.Call.Acknowledge.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.Acknowledge.$Properties): mesos.v1.scheduler.Call.Acknowledge;

                    /**
                     * Encodes the specified Acknowledge message. Does not implicitly {@link mesos.v1.scheduler.Call.Acknowledge.verify|verify} messages.
                     * @param message Acknowledge message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.Acknowledge.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Acknowledge message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.Acknowledge & mesos.v1.scheduler.Call.Acknowledge.$Shape} Acknowledge
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.Acknowledge & mesos.v1.scheduler.Call.Acknowledge.$Shape;

                    /**
                     * Creates an Acknowledge message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Acknowledge
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.Acknowledge;

                    /**
                     * Creates a plain object from an Acknowledge message. Also converts values to other types if specified.
                     * @param message Acknowledge
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.Acknowledge, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Acknowledge to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Acknowledge {

                    /** Properties of an Acknowledge. */
                    interface $Properties {

                        /** Acknowledge agentId */
                        agentId: mesos.v1.AgentID.$Properties;

                        /** Acknowledge taskId */
                        taskId: mesos.v1.TaskID.$Properties;

                        /** Acknowledge uuid */
                        uuid: Uint8Array;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Acknowledge. */
                    type $Shape = mesos.v1.scheduler.Call.Acknowledge.$Properties;
                }

                /**
                 * Properties of an AcknowledgeOperationStatus.
                 * @deprecated Use mesos.v1.scheduler.Call.AcknowledgeOperationStatus.$Properties instead.
                 */
                interface IAcknowledgeOperationStatus extends mesos.v1.scheduler.Call.AcknowledgeOperationStatus.$Properties {
                }

                /** Represents an AcknowledgeOperationStatus. */
                class AcknowledgeOperationStatus {

                    /**
                     * Constructs a new AcknowledgeOperationStatus.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.AcknowledgeOperationStatus.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** AcknowledgeOperationStatus agentId. */
                    agentId?: (mesos.v1.AgentID.$Properties|null);

                    /** AcknowledgeOperationStatus resourceProviderId. */
                    resourceProviderId?: (mesos.v1.ResourceProviderID.$Properties|null);

                    /** AcknowledgeOperationStatus uuid. */
                    uuid: Uint8Array;

                    /** AcknowledgeOperationStatus operationId. */
                    operationId: mesos.v1.OperationID.$Properties;

                    /**
                     * Creates a new AcknowledgeOperationStatus instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns AcknowledgeOperationStatus instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.AcknowledgeOperationStatus.$Shape): mesos.v1.scheduler.Call.AcknowledgeOperationStatus & mesos.v1.scheduler.Call.AcknowledgeOperationStatus.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.AcknowledgeOperationStatus.$Properties): mesos.v1.scheduler.Call.AcknowledgeOperationStatus;

                    /**
                     * Encodes the specified AcknowledgeOperationStatus message. Does not implicitly {@link mesos.v1.scheduler.Call.AcknowledgeOperationStatus.verify|verify} messages.
                     * @param message AcknowledgeOperationStatus message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.AcknowledgeOperationStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an AcknowledgeOperationStatus message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.AcknowledgeOperationStatus & mesos.v1.scheduler.Call.AcknowledgeOperationStatus.$Shape} AcknowledgeOperationStatus
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.AcknowledgeOperationStatus & mesos.v1.scheduler.Call.AcknowledgeOperationStatus.$Shape;

                    /**
                     * Creates an AcknowledgeOperationStatus message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns AcknowledgeOperationStatus
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.AcknowledgeOperationStatus;

                    /**
                     * Creates a plain object from an AcknowledgeOperationStatus message. Also converts values to other types if specified.
                     * @param message AcknowledgeOperationStatus
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.AcknowledgeOperationStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this AcknowledgeOperationStatus to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace AcknowledgeOperationStatus {

                    /** Properties of an AcknowledgeOperationStatus. */
                    interface $Properties {

                        /** AcknowledgeOperationStatus agentId */
                        agentId?: (mesos.v1.AgentID.$Properties|null);

                        /** AcknowledgeOperationStatus resourceProviderId */
                        resourceProviderId?: (mesos.v1.ResourceProviderID.$Properties|null);

                        /** AcknowledgeOperationStatus uuid */
                        uuid: Uint8Array;

                        /** AcknowledgeOperationStatus operationId */
                        operationId: mesos.v1.OperationID.$Properties;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an AcknowledgeOperationStatus. */
                    type $Shape = mesos.v1.scheduler.Call.AcknowledgeOperationStatus.$Properties;
                }

                /**
                 * Properties of a Reconcile.
                 * @deprecated Use mesos.v1.scheduler.Call.Reconcile.$Properties instead.
                 */
                interface IReconcile extends mesos.v1.scheduler.Call.Reconcile.$Properties {
                }

                /** Represents a Reconcile. */
                class Reconcile {

                    /**
                     * Constructs a new Reconcile.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.Reconcile.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Reconcile tasks. */
                    tasks: mesos.v1.scheduler.Call.Reconcile.Task.$Properties[];

                    /**
                     * Creates a new Reconcile instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Reconcile instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.Reconcile.$Shape): mesos.v1.scheduler.Call.Reconcile & mesos.v1.scheduler.Call.Reconcile.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.Reconcile.$Properties): mesos.v1.scheduler.Call.Reconcile;

                    /**
                     * Encodes the specified Reconcile message. Does not implicitly {@link mesos.v1.scheduler.Call.Reconcile.verify|verify} messages.
                     * @param message Reconcile message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.Reconcile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Reconcile message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.Reconcile & mesos.v1.scheduler.Call.Reconcile.$Shape} Reconcile
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.Reconcile & mesos.v1.scheduler.Call.Reconcile.$Shape;

                    /**
                     * Creates a Reconcile message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Reconcile
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.Reconcile;

                    /**
                     * Creates a plain object from a Reconcile message. Also converts values to other types if specified.
                     * @param message Reconcile
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.Reconcile, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Reconcile to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Reconcile {

                    /** Properties of a Reconcile. */
                    interface $Properties {

                        /** Reconcile tasks */
                        tasks?: (mesos.v1.scheduler.Call.Reconcile.Task.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Reconcile. */
                    type $Shape = mesos.v1.scheduler.Call.Reconcile.$Properties;

                    /**
                     * Properties of a Task.
                     * @deprecated Use mesos.v1.scheduler.Call.Reconcile.Task.$Properties instead.
                     */
                    interface ITask extends mesos.v1.scheduler.Call.Reconcile.Task.$Properties {
                    }

                    /** Represents a Task. */
                    class Task {

                        /**
                         * Constructs a new Task.
                         * @param [properties] Properties to set
                         */
                        constructor(properties?: mesos.v1.scheduler.Call.Reconcile.Task.$Properties);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];

                        /** Task taskId. */
                        taskId: mesos.v1.TaskID.$Properties;

                        /** Task agentId. */
                        agentId?: (mesos.v1.AgentID.$Properties|null);

                        /**
                         * Creates a new Task instance using the specified properties.
                         * @param [properties] Properties to set
                         * @returns Task instance
                         */
                        static create(properties: mesos.v1.scheduler.Call.Reconcile.Task.$Shape): mesos.v1.scheduler.Call.Reconcile.Task & mesos.v1.scheduler.Call.Reconcile.Task.$Shape;
                        static create(properties?: mesos.v1.scheduler.Call.Reconcile.Task.$Properties): mesos.v1.scheduler.Call.Reconcile.Task;

                        /**
                         * Encodes the specified Task message. Does not implicitly {@link mesos.v1.scheduler.Call.Reconcile.Task.verify|verify} messages.
                         * @param message Task message or plain object to encode
                         * @param [writer] Writer to encode to
                         * @returns Writer
                         */
                        static encode(message: mesos.v1.scheduler.Call.Reconcile.Task.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                        /**
                         * Decodes a Task message from the specified reader or buffer.
                         * @param reader Reader or buffer to decode from
                         * @param [length] Message length if known beforehand
                         * @returns {mesos.v1.scheduler.Call.Reconcile.Task & mesos.v1.scheduler.Call.Reconcile.Task.$Shape} Task
                         * @throws {Error} If the payload is not a reader or valid buffer
                         * @throws {$protobuf.util.ProtocolError} If required fields are missing
                         */
                        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.Reconcile.Task & mesos.v1.scheduler.Call.Reconcile.Task.$Shape;

                        /**
                         * Creates a Task message from a plain object. Also converts values to their respective internal types.
                         * @param object Plain object
                         * @returns Task
                         */
                        static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.Reconcile.Task;

                        /**
                         * Creates a plain object from a Task message. Also converts values to other types if specified.
                         * @param message Task
                         * @param [options] Conversion options
                         * @returns Plain object
                         */
                        static toObject(message: mesos.v1.scheduler.Call.Reconcile.Task, options?: $protobuf.IConversionOptions): { [k: string]: any };

                        /**
                         * Converts this Task to JSON.
                         * @returns JSON object
                         */
                        toJSON(): { [k: string]: any };
                    }

                    namespace Task {

                        /** Properties of a Task. */
                        interface $Properties {

                            /** Task taskId */
                            taskId: mesos.v1.TaskID.$Properties;

                            /** Task agentId */
                            agentId?: (mesos.v1.AgentID.$Properties|null);

                            /** Unknown fields preserved while decoding when enabled */
                            $unknowns?: Uint8Array[];
                        }

                        /** Shape of a Task. */
                        type $Shape = mesos.v1.scheduler.Call.Reconcile.Task.$Properties;
                    }
                }

                /**
                 * Properties of a ReconcileOperations.
                 * @deprecated Use mesos.v1.scheduler.Call.ReconcileOperations.$Properties instead.
                 */
                interface IReconcileOperations extends mesos.v1.scheduler.Call.ReconcileOperations.$Properties {
                }

                /** Represents a ReconcileOperations. */
                class ReconcileOperations {

                    /**
                     * Constructs a new ReconcileOperations.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.ReconcileOperations.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ReconcileOperations operations. */
                    operations: mesos.v1.scheduler.Call.ReconcileOperations.Operation.$Properties[];

                    /**
                     * Creates a new ReconcileOperations instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns ReconcileOperations instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.ReconcileOperations.$Shape): mesos.v1.scheduler.Call.ReconcileOperations & mesos.v1.scheduler.Call.ReconcileOperations.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.ReconcileOperations.$Properties): mesos.v1.scheduler.Call.ReconcileOperations;

                    /**
                     * Encodes the specified ReconcileOperations message. Does not implicitly {@link mesos.v1.scheduler.Call.ReconcileOperations.verify|verify} messages.
                     * @param message ReconcileOperations message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.ReconcileOperations.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ReconcileOperations message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.ReconcileOperations & mesos.v1.scheduler.Call.ReconcileOperations.$Shape} ReconcileOperations
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.ReconcileOperations & mesos.v1.scheduler.Call.ReconcileOperations.$Shape;

                    /**
                     * Creates a ReconcileOperations message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns ReconcileOperations
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.ReconcileOperations;

                    /**
                     * Creates a plain object from a ReconcileOperations message. Also converts values to other types if specified.
                     * @param message ReconcileOperations
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.ReconcileOperations, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this ReconcileOperations to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace ReconcileOperations {

                    /** Properties of a ReconcileOperations. */
                    interface $Properties {

                        /** ReconcileOperations operations */
                        operations?: (mesos.v1.scheduler.Call.ReconcileOperations.Operation.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ReconcileOperations. */
                    type $Shape = mesos.v1.scheduler.Call.ReconcileOperations.$Properties;

                    /**
                     * Properties of an Operation.
                     * @deprecated Use mesos.v1.scheduler.Call.ReconcileOperations.Operation.$Properties instead.
                     */
                    interface IOperation extends mesos.v1.scheduler.Call.ReconcileOperations.Operation.$Properties {
                    }

                    /** Represents an Operation. */
                    class Operation {

                        /**
                         * Constructs a new Operation.
                         * @param [properties] Properties to set
                         */
                        constructor(properties?: mesos.v1.scheduler.Call.ReconcileOperations.Operation.$Properties);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];

                        /** Operation operationId. */
                        operationId: mesos.v1.OperationID.$Properties;

                        /** Operation agentId. */
                        agentId?: (mesos.v1.AgentID.$Properties|null);

                        /** Operation resourceProviderId. */
                        resourceProviderId?: (mesos.v1.ResourceProviderID.$Properties|null);

                        /**
                         * Creates a new Operation instance using the specified properties.
                         * @param [properties] Properties to set
                         * @returns Operation instance
                         */
                        static create(properties: mesos.v1.scheduler.Call.ReconcileOperations.Operation.$Shape): mesos.v1.scheduler.Call.ReconcileOperations.Operation & mesos.v1.scheduler.Call.ReconcileOperations.Operation.$Shape;
                        static create(properties?: mesos.v1.scheduler.Call.ReconcileOperations.Operation.$Properties): mesos.v1.scheduler.Call.ReconcileOperations.Operation;

                        /**
                         * Encodes the specified Operation message. Does not implicitly {@link mesos.v1.scheduler.Call.ReconcileOperations.Operation.verify|verify} messages.
                         * @param message Operation message or plain object to encode
                         * @param [writer] Writer to encode to
                         * @returns Writer
                         */
                        static encode(message: mesos.v1.scheduler.Call.ReconcileOperations.Operation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                        /**
                         * Decodes an Operation message from the specified reader or buffer.
                         * @param reader Reader or buffer to decode from
                         * @param [length] Message length if known beforehand
                         * @returns {mesos.v1.scheduler.Call.ReconcileOperations.Operation & mesos.v1.scheduler.Call.ReconcileOperations.Operation.$Shape} Operation
                         * @throws {Error} If the payload is not a reader or valid buffer
                         * @throws {$protobuf.util.ProtocolError} If required fields are missing
                         */
                        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.ReconcileOperations.Operation & mesos.v1.scheduler.Call.ReconcileOperations.Operation.$Shape;

                        /**
                         * Creates an Operation message from a plain object. Also converts values to their respective internal types.
                         * @param object Plain object
                         * @returns Operation
                         */
                        static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.ReconcileOperations.Operation;

                        /**
                         * Creates a plain object from an Operation message. Also converts values to other types if specified.
                         * @param message Operation
                         * @param [options] Conversion options
                         * @returns Plain object
                         */
                        static toObject(message: mesos.v1.scheduler.Call.ReconcileOperations.Operation, options?: $protobuf.IConversionOptions): { [k: string]: any };

                        /**
                         * Converts this Operation to JSON.
                         * @returns JSON object
                         */
                        toJSON(): { [k: string]: any };
                    }

                    namespace Operation {

                        /** Properties of an Operation. */
                        interface $Properties {

                            /** Operation operationId */
                            operationId: mesos.v1.OperationID.$Properties;

                            /** Operation agentId */
                            agentId?: (mesos.v1.AgentID.$Properties|null);

                            /** Operation resourceProviderId */
                            resourceProviderId?: (mesos.v1.ResourceProviderID.$Properties|null);

                            /** Unknown fields preserved while decoding when enabled */
                            $unknowns?: Uint8Array[];
                        }

                        /** Shape of an Operation. */
                        type $Shape = mesos.v1.scheduler.Call.ReconcileOperations.Operation.$Properties;
                    }
                }

                /**
                 * Properties of a Message.
                 * @deprecated Use mesos.v1.scheduler.Call.Message.$Properties instead.
                 */
                interface IMessage extends mesos.v1.scheduler.Call.Message.$Properties {
                }

                /** Represents a Message. */
                class Message {

                    /**
                     * Constructs a new Message.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.Message.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Message agentId. */
                    agentId: mesos.v1.AgentID.$Properties;

                    /** Message executorId. */
                    executorId: mesos.v1.ExecutorID.$Properties;

                    /** Message data. */
                    data: Uint8Array;

                    /**
                     * Creates a new Message instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Message instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.Message.$Shape): mesos.v1.scheduler.Call.Message & mesos.v1.scheduler.Call.Message.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.Message.$Properties): mesos.v1.scheduler.Call.Message;

                    /**
                     * Encodes the specified Message message. Does not implicitly {@link mesos.v1.scheduler.Call.Message.verify|verify} messages.
                     * @param message Message message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.Message.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Message message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.Message & mesos.v1.scheduler.Call.Message.$Shape} Message
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.Message & mesos.v1.scheduler.Call.Message.$Shape;

                    /**
                     * Creates a Message message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Message
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.Message;

                    /**
                     * Creates a plain object from a Message message. Also converts values to other types if specified.
                     * @param message Message
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.Message, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Message to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Message {

                    /** Properties of a Message. */
                    interface $Properties {

                        /** Message agentId */
                        agentId: mesos.v1.AgentID.$Properties;

                        /** Message executorId */
                        executorId: mesos.v1.ExecutorID.$Properties;

                        /** Message data */
                        data: Uint8Array;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Message. */
                    type $Shape = mesos.v1.scheduler.Call.Message.$Properties;
                }

                /**
                 * Properties of a Request.
                 * @deprecated Use mesos.v1.scheduler.Call.Request.$Properties instead.
                 */
                interface IRequest extends mesos.v1.scheduler.Call.Request.$Properties {
                }

                /** Represents a Request. */
                class Request {

                    /**
                     * Constructs a new Request.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.Request.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Request requests. */
                    requests: mesos.v1.scheduler.Call.Request.$Properties[];

                    /**
                     * Creates a new Request instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Request instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.Request.$Shape): mesos.v1.scheduler.Call.Request & mesos.v1.scheduler.Call.Request.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.Request.$Properties): mesos.v1.scheduler.Call.Request;

                    /**
                     * Encodes the specified Request message. Does not implicitly {@link mesos.v1.scheduler.Call.Request.verify|verify} messages.
                     * @param message Request message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Request message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.Request & mesos.v1.scheduler.Call.Request.$Shape} Request
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.Request & mesos.v1.scheduler.Call.Request.$Shape;

                    /**
                     * Creates a Request message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Request
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.Request;

                    /**
                     * Creates a plain object from a Request message. Also converts values to other types if specified.
                     * @param message Request
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.Request, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Request to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Request {

                    /** Properties of a Request. */
                    interface $Properties {

                        /** Request requests */
                        requests?: (mesos.v1.scheduler.Call.Request.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Request. */
                    type $Shape = mesos.v1.scheduler.Call.Request.$Properties;
                }

                /**
                 * Properties of a Suppress.
                 * @deprecated Use mesos.v1.scheduler.Call.Suppress.$Properties instead.
                 */
                interface ISuppress extends mesos.v1.scheduler.Call.Suppress.$Properties {
                }

                /** Represents a Suppress. */
                class Suppress {

                    /**
                     * Constructs a new Suppress.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.Suppress.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Suppress roles. */
                    roles: string[];

                    /**
                     * Creates a new Suppress instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Suppress instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.Suppress.$Shape): mesos.v1.scheduler.Call.Suppress & mesos.v1.scheduler.Call.Suppress.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.Suppress.$Properties): mesos.v1.scheduler.Call.Suppress;

                    /**
                     * Encodes the specified Suppress message. Does not implicitly {@link mesos.v1.scheduler.Call.Suppress.verify|verify} messages.
                     * @param message Suppress message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.Suppress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Suppress message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.Suppress & mesos.v1.scheduler.Call.Suppress.$Shape} Suppress
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.Suppress & mesos.v1.scheduler.Call.Suppress.$Shape;

                    /**
                     * Creates a Suppress message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Suppress
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.Suppress;

                    /**
                     * Creates a plain object from a Suppress message. Also converts values to other types if specified.
                     * @param message Suppress
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.Suppress, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Suppress to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Suppress {

                    /** Properties of a Suppress. */
                    interface $Properties {

                        /** Suppress roles */
                        roles?: (string[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Suppress. */
                    type $Shape = mesos.v1.scheduler.Call.Suppress.$Properties;
                }

                /**
                 * Properties of an UpdateFramework.
                 * @deprecated Use mesos.v1.scheduler.Call.UpdateFramework.$Properties instead.
                 */
                interface IUpdateFramework extends mesos.v1.scheduler.Call.UpdateFramework.$Properties {
                }

                /** Represents an UpdateFramework. */
                class UpdateFramework {

                    /**
                     * Constructs a new UpdateFramework.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.scheduler.Call.UpdateFramework.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** UpdateFramework frameworkInfo. */
                    frameworkInfo: mesos.v1.FrameworkInfo.$Properties;

                    /** UpdateFramework suppressedRoles. */
                    suppressedRoles: string[];

                    /** UpdateFramework offerConstraints. */
                    offerConstraints?: (mesos.v1.scheduler.OfferConstraints.$Properties|null);

                    /**
                     * Creates a new UpdateFramework instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns UpdateFramework instance
                     */
                    static create(properties: mesos.v1.scheduler.Call.UpdateFramework.$Shape): mesos.v1.scheduler.Call.UpdateFramework & mesos.v1.scheduler.Call.UpdateFramework.$Shape;
                    static create(properties?: mesos.v1.scheduler.Call.UpdateFramework.$Properties): mesos.v1.scheduler.Call.UpdateFramework;

                    /**
                     * Encodes the specified UpdateFramework message. Does not implicitly {@link mesos.v1.scheduler.Call.UpdateFramework.verify|verify} messages.
                     * @param message UpdateFramework message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.scheduler.Call.UpdateFramework.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an UpdateFramework message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.scheduler.Call.UpdateFramework & mesos.v1.scheduler.Call.UpdateFramework.$Shape} UpdateFramework
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.scheduler.Call.UpdateFramework & mesos.v1.scheduler.Call.UpdateFramework.$Shape;

                    /**
                     * Creates an UpdateFramework message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns UpdateFramework
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.scheduler.Call.UpdateFramework;

                    /**
                     * Creates a plain object from an UpdateFramework message. Also converts values to other types if specified.
                     * @param message UpdateFramework
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.scheduler.Call.UpdateFramework, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this UpdateFramework to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace UpdateFramework {

                    /** Properties of an UpdateFramework. */
                    interface $Properties {

                        /** UpdateFramework frameworkInfo */
                        frameworkInfo: mesos.v1.FrameworkInfo.$Properties;

                        /** UpdateFramework suppressedRoles */
                        suppressedRoles?: (string[]|null);

                        /** UpdateFramework offerConstraints */
                        offerConstraints?: (mesos.v1.scheduler.OfferConstraints.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an UpdateFramework. */
                    type $Shape = mesos.v1.scheduler.Call.UpdateFramework.$Properties;
                }

                /** Type enum. */
                enum Type {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** SUBSCRIBE value */
                    SUBSCRIBE = 1,

                    /** TEARDOWN value */
                    TEARDOWN = 2,

                    /** ACCEPT value */
                    ACCEPT = 3,

                    /** DECLINE value */
                    DECLINE = 4,

                    /** ACCEPT_INVERSE_OFFERS value */
                    ACCEPT_INVERSE_OFFERS = 13,

                    /** DECLINE_INVERSE_OFFERS value */
                    DECLINE_INVERSE_OFFERS = 14,

                    /** REVIVE value */
                    REVIVE = 5,

                    /** KILL value */
                    KILL = 6,

                    /** SHUTDOWN value */
                    SHUTDOWN = 7,

                    /** ACKNOWLEDGE value */
                    ACKNOWLEDGE = 8,

                    /** ACKNOWLEDGE_OPERATION_STATUS value */
                    ACKNOWLEDGE_OPERATION_STATUS = 15,

                    /** RECONCILE value */
                    RECONCILE = 9,

                    /** RECONCILE_OPERATIONS value */
                    RECONCILE_OPERATIONS = 16,

                    /** MESSAGE value */
                    MESSAGE = 10,

                    /** REQUEST value */
                    REQUEST = 11,

                    /** SUPPRESS value */
                    SUPPRESS = 12,

                    /** UPDATE_FRAMEWORK value */
                    UPDATE_FRAMEWORK = 17
                }
            }
        }

        /** Namespace executor. */
        namespace executor {

            /**
             * Properties of an Event.
             * @deprecated Use mesos.v1.executor.Event.$Properties instead.
             */
            interface IEvent extends mesos.v1.executor.Event.$Properties {
            }

            /** Represents an Event. */
            class Event {

                /**
                 * Constructs a new Event.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.executor.Event.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Event type. */
                type: mesos.v1.executor.Event.Type;

                /** Event subscribed. */
                subscribed?: (mesos.v1.executor.Event.Subscribed.$Properties|null);

                /** Event acknowledged. */
                acknowledged?: (mesos.v1.executor.Event.Acknowledged.$Properties|null);

                /** Event launch. */
                launch?: (mesos.v1.executor.Event.Launch.$Properties|null);

                /** Event launchGroup. */
                launchGroup?: (mesos.v1.executor.Event.LaunchGroup.$Properties|null);

                /** Event kill. */
                kill?: (mesos.v1.executor.Event.Kill.$Properties|null);

                /** Event message. */
                message?: (mesos.v1.executor.Event.Message.$Properties|null);

                /** Event error. */
                error?: (mesos.v1.executor.Event.Error.$Properties|null);

                /**
                 * Creates a new Event instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Event instance
                 */
                static create(properties: mesos.v1.executor.Event.$Shape): mesos.v1.executor.Event & mesos.v1.executor.Event.$Shape;
                static create(properties?: mesos.v1.executor.Event.$Properties): mesos.v1.executor.Event;

                /**
                 * Encodes the specified Event message. Does not implicitly {@link mesos.v1.executor.Event.verify|verify} messages.
                 * @param message Event message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.executor.Event.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Event message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.executor.Event & mesos.v1.executor.Event.$Shape} Event
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.executor.Event & mesos.v1.executor.Event.$Shape;

                /**
                 * Creates an Event message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Event
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.executor.Event;

                /**
                 * Creates a plain object from an Event message. Also converts values to other types if specified.
                 * @param message Event
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.executor.Event, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Event to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Event {

                /** Properties of an Event. */
                interface $Properties {

                    /** Event type */
                    type?: (mesos.v1.executor.Event.Type|null);

                    /** Event subscribed */
                    subscribed?: (mesos.v1.executor.Event.Subscribed.$Properties|null);

                    /** Event acknowledged */
                    acknowledged?: (mesos.v1.executor.Event.Acknowledged.$Properties|null);

                    /** Event launch */
                    launch?: (mesos.v1.executor.Event.Launch.$Properties|null);

                    /** Event launchGroup */
                    launchGroup?: (mesos.v1.executor.Event.LaunchGroup.$Properties|null);

                    /** Event kill */
                    kill?: (mesos.v1.executor.Event.Kill.$Properties|null);

                    /** Event message */
                    message?: (mesos.v1.executor.Event.Message.$Properties|null);

                    /** Event error */
                    error?: (mesos.v1.executor.Event.Error.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Event. */
                type $Shape = mesos.v1.executor.Event.$Properties;

                /**
                 * Properties of a Subscribed.
                 * @deprecated Use mesos.v1.executor.Event.Subscribed.$Properties instead.
                 */
                interface ISubscribed extends mesos.v1.executor.Event.Subscribed.$Properties {
                }

                /** Represents a Subscribed. */
                class Subscribed {

                    /**
                     * Constructs a new Subscribed.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.executor.Event.Subscribed.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Subscribed executorInfo. */
                    executorInfo: mesos.v1.ExecutorInfo.$Properties;

                    /** Subscribed frameworkInfo. */
                    frameworkInfo: mesos.v1.FrameworkInfo.$Properties;

                    /** Subscribed agentInfo. */
                    agentInfo: mesos.v1.AgentInfo.$Properties;

                    /** Subscribed containerId. */
                    containerId?: (mesos.v1.ContainerID.$Properties|null);

                    /**
                     * Creates a new Subscribed instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Subscribed instance
                     */
                    static create(properties: mesos.v1.executor.Event.Subscribed.$Shape): mesos.v1.executor.Event.Subscribed & mesos.v1.executor.Event.Subscribed.$Shape;
                    static create(properties?: mesos.v1.executor.Event.Subscribed.$Properties): mesos.v1.executor.Event.Subscribed;

                    /**
                     * Encodes the specified Subscribed message. Does not implicitly {@link mesos.v1.executor.Event.Subscribed.verify|verify} messages.
                     * @param message Subscribed message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.executor.Event.Subscribed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Subscribed message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.executor.Event.Subscribed & mesos.v1.executor.Event.Subscribed.$Shape} Subscribed
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.executor.Event.Subscribed & mesos.v1.executor.Event.Subscribed.$Shape;

                    /**
                     * Creates a Subscribed message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Subscribed
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.executor.Event.Subscribed;

                    /**
                     * Creates a plain object from a Subscribed message. Also converts values to other types if specified.
                     * @param message Subscribed
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.executor.Event.Subscribed, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Subscribed to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Subscribed {

                    /** Properties of a Subscribed. */
                    interface $Properties {

                        /** Subscribed executorInfo */
                        executorInfo: mesos.v1.ExecutorInfo.$Properties;

                        /** Subscribed frameworkInfo */
                        frameworkInfo: mesos.v1.FrameworkInfo.$Properties;

                        /** Subscribed agentInfo */
                        agentInfo: mesos.v1.AgentInfo.$Properties;

                        /** Subscribed containerId */
                        containerId?: (mesos.v1.ContainerID.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Subscribed. */
                    type $Shape = mesos.v1.executor.Event.Subscribed.$Properties;
                }

                /**
                 * Properties of a Launch.
                 * @deprecated Use mesos.v1.executor.Event.Launch.$Properties instead.
                 */
                interface ILaunch extends mesos.v1.executor.Event.Launch.$Properties {
                }

                /** Represents a Launch. */
                class Launch {

                    /**
                     * Constructs a new Launch.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.executor.Event.Launch.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Launch task. */
                    task: mesos.v1.TaskInfo.$Properties;

                    /**
                     * Creates a new Launch instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Launch instance
                     */
                    static create(properties: mesos.v1.executor.Event.Launch.$Shape): mesos.v1.executor.Event.Launch & mesos.v1.executor.Event.Launch.$Shape;
                    static create(properties?: mesos.v1.executor.Event.Launch.$Properties): mesos.v1.executor.Event.Launch;

                    /**
                     * Encodes the specified Launch message. Does not implicitly {@link mesos.v1.executor.Event.Launch.verify|verify} messages.
                     * @param message Launch message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.executor.Event.Launch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Launch message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.executor.Event.Launch & mesos.v1.executor.Event.Launch.$Shape} Launch
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.executor.Event.Launch & mesos.v1.executor.Event.Launch.$Shape;

                    /**
                     * Creates a Launch message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Launch
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.executor.Event.Launch;

                    /**
                     * Creates a plain object from a Launch message. Also converts values to other types if specified.
                     * @param message Launch
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.executor.Event.Launch, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Launch to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Launch {

                    /** Properties of a Launch. */
                    interface $Properties {

                        /** Launch task */
                        task: mesos.v1.TaskInfo.$Properties;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Launch. */
                    type $Shape = mesos.v1.executor.Event.Launch.$Properties;
                }

                /**
                 * Properties of a LaunchGroup.
                 * @deprecated Use mesos.v1.executor.Event.LaunchGroup.$Properties instead.
                 */
                interface ILaunchGroup extends mesos.v1.executor.Event.LaunchGroup.$Properties {
                }

                /** Represents a LaunchGroup. */
                class LaunchGroup {

                    /**
                     * Constructs a new LaunchGroup.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.executor.Event.LaunchGroup.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LaunchGroup taskGroup. */
                    taskGroup: mesos.v1.TaskGroupInfo.$Properties;

                    /**
                     * Creates a new LaunchGroup instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LaunchGroup instance
                     */
                    static create(properties: mesos.v1.executor.Event.LaunchGroup.$Shape): mesos.v1.executor.Event.LaunchGroup & mesos.v1.executor.Event.LaunchGroup.$Shape;
                    static create(properties?: mesos.v1.executor.Event.LaunchGroup.$Properties): mesos.v1.executor.Event.LaunchGroup;

                    /**
                     * Encodes the specified LaunchGroup message. Does not implicitly {@link mesos.v1.executor.Event.LaunchGroup.verify|verify} messages.
                     * @param message LaunchGroup message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.executor.Event.LaunchGroup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LaunchGroup message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.executor.Event.LaunchGroup & mesos.v1.executor.Event.LaunchGroup.$Shape} LaunchGroup
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.executor.Event.LaunchGroup & mesos.v1.executor.Event.LaunchGroup.$Shape;

                    /**
                     * Creates a LaunchGroup message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LaunchGroup
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.executor.Event.LaunchGroup;

                    /**
                     * Creates a plain object from a LaunchGroup message. Also converts values to other types if specified.
                     * @param message LaunchGroup
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.executor.Event.LaunchGroup, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LaunchGroup to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LaunchGroup {

                    /** Properties of a LaunchGroup. */
                    interface $Properties {

                        /** LaunchGroup taskGroup */
                        taskGroup: mesos.v1.TaskGroupInfo.$Properties;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LaunchGroup. */
                    type $Shape = mesos.v1.executor.Event.LaunchGroup.$Properties;
                }

                /**
                 * Properties of a Kill.
                 * @deprecated Use mesos.v1.executor.Event.Kill.$Properties instead.
                 */
                interface IKill extends mesos.v1.executor.Event.Kill.$Properties {
                }

                /** Represents a Kill. */
                class Kill {

                    /**
                     * Constructs a new Kill.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.executor.Event.Kill.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Kill taskId. */
                    taskId: mesos.v1.TaskID.$Properties;

                    /** Kill killPolicy. */
                    killPolicy?: (mesos.v1.KillPolicy.$Properties|null);

                    /**
                     * Creates a new Kill instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Kill instance
                     */
                    static create(properties: mesos.v1.executor.Event.Kill.$Shape): mesos.v1.executor.Event.Kill & mesos.v1.executor.Event.Kill.$Shape;
                    static create(properties?: mesos.v1.executor.Event.Kill.$Properties): mesos.v1.executor.Event.Kill;

                    /**
                     * Encodes the specified Kill message. Does not implicitly {@link mesos.v1.executor.Event.Kill.verify|verify} messages.
                     * @param message Kill message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.executor.Event.Kill.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Kill message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.executor.Event.Kill & mesos.v1.executor.Event.Kill.$Shape} Kill
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.executor.Event.Kill & mesos.v1.executor.Event.Kill.$Shape;

                    /**
                     * Creates a Kill message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Kill
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.executor.Event.Kill;

                    /**
                     * Creates a plain object from a Kill message. Also converts values to other types if specified.
                     * @param message Kill
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.executor.Event.Kill, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Kill to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Kill {

                    /** Properties of a Kill. */
                    interface $Properties {

                        /** Kill taskId */
                        taskId: mesos.v1.TaskID.$Properties;

                        /** Kill killPolicy */
                        killPolicy?: (mesos.v1.KillPolicy.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Kill. */
                    type $Shape = mesos.v1.executor.Event.Kill.$Properties;
                }

                /**
                 * Properties of an Acknowledged.
                 * @deprecated Use mesos.v1.executor.Event.Acknowledged.$Properties instead.
                 */
                interface IAcknowledged extends mesos.v1.executor.Event.Acknowledged.$Properties {
                }

                /** Represents an Acknowledged. */
                class Acknowledged {

                    /**
                     * Constructs a new Acknowledged.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.executor.Event.Acknowledged.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Acknowledged taskId. */
                    taskId: mesos.v1.TaskID.$Properties;

                    /** Acknowledged uuid. */
                    uuid: Uint8Array;

                    /**
                     * Creates a new Acknowledged instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Acknowledged instance
                     */
                    static create(properties: mesos.v1.executor.Event.Acknowledged.$Shape): mesos.v1.executor.Event.Acknowledged & mesos.v1.executor.Event.Acknowledged.$Shape;
                    static create(properties?: mesos.v1.executor.Event.Acknowledged.$Properties): mesos.v1.executor.Event.Acknowledged;

                    /**
                     * Encodes the specified Acknowledged message. Does not implicitly {@link mesos.v1.executor.Event.Acknowledged.verify|verify} messages.
                     * @param message Acknowledged message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.executor.Event.Acknowledged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Acknowledged message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.executor.Event.Acknowledged & mesos.v1.executor.Event.Acknowledged.$Shape} Acknowledged
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.executor.Event.Acknowledged & mesos.v1.executor.Event.Acknowledged.$Shape;

                    /**
                     * Creates an Acknowledged message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Acknowledged
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.executor.Event.Acknowledged;

                    /**
                     * Creates a plain object from an Acknowledged message. Also converts values to other types if specified.
                     * @param message Acknowledged
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.executor.Event.Acknowledged, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Acknowledged to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Acknowledged {

                    /** Properties of an Acknowledged. */
                    interface $Properties {

                        /** Acknowledged taskId */
                        taskId: mesos.v1.TaskID.$Properties;

                        /** Acknowledged uuid */
                        uuid: Uint8Array;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Acknowledged. */
                    type $Shape = mesos.v1.executor.Event.Acknowledged.$Properties;
                }

                /**
                 * Properties of a Message.
                 * @deprecated Use mesos.v1.executor.Event.Message.$Properties instead.
                 */
                interface IMessage extends mesos.v1.executor.Event.Message.$Properties {
                }

                /** Represents a Message. */
                class Message {

                    /**
                     * Constructs a new Message.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.executor.Event.Message.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Message data. */
                    data: Uint8Array;

                    /**
                     * Creates a new Message instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Message instance
                     */
                    static create(properties: mesos.v1.executor.Event.Message.$Shape): mesos.v1.executor.Event.Message & mesos.v1.executor.Event.Message.$Shape;
                    static create(properties?: mesos.v1.executor.Event.Message.$Properties): mesos.v1.executor.Event.Message;

                    /**
                     * Encodes the specified Message message. Does not implicitly {@link mesos.v1.executor.Event.Message.verify|verify} messages.
                     * @param message Message message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.executor.Event.Message.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Message message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.executor.Event.Message & mesos.v1.executor.Event.Message.$Shape} Message
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.executor.Event.Message & mesos.v1.executor.Event.Message.$Shape;

                    /**
                     * Creates a Message message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Message
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.executor.Event.Message;

                    /**
                     * Creates a plain object from a Message message. Also converts values to other types if specified.
                     * @param message Message
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.executor.Event.Message, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Message to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Message {

                    /** Properties of a Message. */
                    interface $Properties {

                        /** Message data */
                        data: Uint8Array;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Message. */
                    type $Shape = mesos.v1.executor.Event.Message.$Properties;
                }

                /**
                 * Properties of an Error.
                 * @deprecated Use mesos.v1.executor.Event.Error.$Properties instead.
                 */
                interface IError extends mesos.v1.executor.Event.Error.$Properties {
                }

                /** Represents an Error. */
                class Error {

                    /**
                     * Constructs a new Error.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.executor.Event.Error.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Error message. */
                    message: string;

                    /**
                     * Creates a new Error instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Error instance
                     */
                    static create(properties: mesos.v1.executor.Event.Error.$Shape): mesos.v1.executor.Event.Error & mesos.v1.executor.Event.Error.$Shape;
                    static create(properties?: mesos.v1.executor.Event.Error.$Properties): mesos.v1.executor.Event.Error;

                    /**
                     * Encodes the specified Error message. Does not implicitly {@link mesos.v1.executor.Event.Error.verify|verify} messages.
                     * @param message Error message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.executor.Event.Error.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Error message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.executor.Event.Error & mesos.v1.executor.Event.Error.$Shape} Error
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.executor.Event.Error & mesos.v1.executor.Event.Error.$Shape;

                    /**
                     * Creates an Error message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Error
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.executor.Event.Error;

                    /**
                     * Creates a plain object from an Error message. Also converts values to other types if specified.
                     * @param message Error
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.executor.Event.Error, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Error to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Error {

                    /** Properties of an Error. */
                    interface $Properties {

                        /** Error message */
                        message: string;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Error. */
                    type $Shape = mesos.v1.executor.Event.Error.$Properties;
                }

                /** Type enum. */
                enum Type {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** SUBSCRIBED value */
                    SUBSCRIBED = 1,

                    /** LAUNCH value */
                    LAUNCH = 2,

                    /** LAUNCH_GROUP value */
                    LAUNCH_GROUP = 8,

                    /** KILL value */
                    KILL = 3,

                    /** ACKNOWLEDGED value */
                    ACKNOWLEDGED = 4,

                    /** MESSAGE value */
                    MESSAGE = 5,

                    /** ERROR value */
                    ERROR = 6,

                    /** SHUTDOWN value */
                    SHUTDOWN = 7,

                    /** HEARTBEAT value */
                    HEARTBEAT = 9
                }
            }

            /**
             * Properties of a Call.
             * @deprecated Use mesos.v1.executor.Call.$Properties instead.
             */
            interface ICall extends mesos.v1.executor.Call.$Properties {
            }

            /** Represents a Call. */
            class Call {

                /**
                 * Constructs a new Call.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: mesos.v1.executor.Call.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Call executorId. */
                executorId: mesos.v1.ExecutorID.$Properties;

                /** Call frameworkId. */
                frameworkId: mesos.v1.FrameworkID.$Properties;

                /** Call type. */
                type: mesos.v1.executor.Call.Type;

                /** Call subscribe. */
                subscribe?: (mesos.v1.executor.Call.Subscribe.$Properties|null);

                /** Call update. */
                update?: (mesos.v1.executor.Call.Update.$Properties|null);

                /** Call message. */
                message?: (mesos.v1.executor.Call.Message.$Properties|null);

                /**
                 * Creates a new Call instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Call instance
                 */
                static create(properties: mesos.v1.executor.Call.$Shape): mesos.v1.executor.Call & mesos.v1.executor.Call.$Shape;
                static create(properties?: mesos.v1.executor.Call.$Properties): mesos.v1.executor.Call;

                /**
                 * Encodes the specified Call message. Does not implicitly {@link mesos.v1.executor.Call.verify|verify} messages.
                 * @param message Call message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: mesos.v1.executor.Call.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Call message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {mesos.v1.executor.Call & mesos.v1.executor.Call.$Shape} Call
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.executor.Call & mesos.v1.executor.Call.$Shape;

                /**
                 * Creates a Call message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns Call
                 */
                static fromObject(object: { [k: string]: any }): mesos.v1.executor.Call;

                /**
                 * Creates a plain object from a Call message. Also converts values to other types if specified.
                 * @param message Call
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: mesos.v1.executor.Call, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this Call to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace Call {

                /** Properties of a Call. */
                interface $Properties {

                    /** Call executorId */
                    executorId: mesos.v1.ExecutorID.$Properties;

                    /** Call frameworkId */
                    frameworkId: mesos.v1.FrameworkID.$Properties;

                    /** Call type */
                    type?: (mesos.v1.executor.Call.Type|null);

                    /** Call subscribe */
                    subscribe?: (mesos.v1.executor.Call.Subscribe.$Properties|null);

                    /** Call update */
                    update?: (mesos.v1.executor.Call.Update.$Properties|null);

                    /** Call message */
                    message?: (mesos.v1.executor.Call.Message.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Call. */
                type $Shape = mesos.v1.executor.Call.$Properties;

                /**
                 * Properties of a Subscribe.
                 * @deprecated Use mesos.v1.executor.Call.Subscribe.$Properties instead.
                 */
                interface ISubscribe extends mesos.v1.executor.Call.Subscribe.$Properties {
                }

                /** Represents a Subscribe. */
                class Subscribe {

                    /**
                     * Constructs a new Subscribe.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.executor.Call.Subscribe.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Subscribe unacknowledgedTasks. */
                    unacknowledgedTasks: mesos.v1.TaskInfo.$Properties[];

                    /** Subscribe unacknowledgedUpdates. */
                    unacknowledgedUpdates: mesos.v1.executor.Call.Update.$Properties[];

                    /**
                     * Creates a new Subscribe instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Subscribe instance
                     */
                    static create(properties: mesos.v1.executor.Call.Subscribe.$Shape): mesos.v1.executor.Call.Subscribe & mesos.v1.executor.Call.Subscribe.$Shape;
                    static create(properties?: mesos.v1.executor.Call.Subscribe.$Properties): mesos.v1.executor.Call.Subscribe;

                    /**
                     * Encodes the specified Subscribe message. Does not implicitly {@link mesos.v1.executor.Call.Subscribe.verify|verify} messages.
                     * @param message Subscribe message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.executor.Call.Subscribe.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Subscribe message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.executor.Call.Subscribe & mesos.v1.executor.Call.Subscribe.$Shape} Subscribe
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.executor.Call.Subscribe & mesos.v1.executor.Call.Subscribe.$Shape;

                    /**
                     * Creates a Subscribe message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Subscribe
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.executor.Call.Subscribe;

                    /**
                     * Creates a plain object from a Subscribe message. Also converts values to other types if specified.
                     * @param message Subscribe
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.executor.Call.Subscribe, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Subscribe to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Subscribe {

                    /** Properties of a Subscribe. */
                    interface $Properties {

                        /** Subscribe unacknowledgedTasks */
                        unacknowledgedTasks?: (mesos.v1.TaskInfo.$Properties[]|null);

                        /** Subscribe unacknowledgedUpdates */
                        unacknowledgedUpdates?: (mesos.v1.executor.Call.Update.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Subscribe. */
                    type $Shape = mesos.v1.executor.Call.Subscribe.$Properties;
                }

                /**
                 * Properties of an Update.
                 * @deprecated Use mesos.v1.executor.Call.Update.$Properties instead.
                 */
                interface IUpdate extends mesos.v1.executor.Call.Update.$Properties {
                }

                /** Represents an Update. */
                class Update {

                    /**
                     * Constructs a new Update.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.executor.Call.Update.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Update status. */
                    status: mesos.v1.TaskStatus.$Properties;

                    /**
                     * Creates a new Update instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Update instance
                     */
                    static create(properties: mesos.v1.executor.Call.Update.$Shape): mesos.v1.executor.Call.Update & mesos.v1.executor.Call.Update.$Shape;
                    static create(properties?: mesos.v1.executor.Call.Update.$Properties): mesos.v1.executor.Call.Update;

                    /**
                     * Encodes the specified Update message. Does not implicitly {@link mesos.v1.executor.Call.Update.verify|verify} messages.
                     * @param message Update message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.executor.Call.Update.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Update message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.executor.Call.Update & mesos.v1.executor.Call.Update.$Shape} Update
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.executor.Call.Update & mesos.v1.executor.Call.Update.$Shape;

                    /**
                     * Creates an Update message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Update
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.executor.Call.Update;

                    /**
                     * Creates a plain object from an Update message. Also converts values to other types if specified.
                     * @param message Update
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.executor.Call.Update, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Update to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Update {

                    /** Properties of an Update. */
                    interface $Properties {

                        /** Update status */
                        status: mesos.v1.TaskStatus.$Properties;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Update. */
                    type $Shape = mesos.v1.executor.Call.Update.$Properties;
                }

                /**
                 * Properties of a Message.
                 * @deprecated Use mesos.v1.executor.Call.Message.$Properties instead.
                 */
                interface IMessage extends mesos.v1.executor.Call.Message.$Properties {
                }

                /** Represents a Message. */
                class Message {

                    /**
                     * Constructs a new Message.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: mesos.v1.executor.Call.Message.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Message data. */
                    data: Uint8Array;

                    /**
                     * Creates a new Message instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Message instance
                     */
                    static create(properties: mesos.v1.executor.Call.Message.$Shape): mesos.v1.executor.Call.Message & mesos.v1.executor.Call.Message.$Shape;
                    static create(properties?: mesos.v1.executor.Call.Message.$Properties): mesos.v1.executor.Call.Message;

                    /**
                     * Encodes the specified Message message. Does not implicitly {@link mesos.v1.executor.Call.Message.verify|verify} messages.
                     * @param message Message message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: mesos.v1.executor.Call.Message.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Message message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {mesos.v1.executor.Call.Message & mesos.v1.executor.Call.Message.$Shape} Message
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): mesos.v1.executor.Call.Message & mesos.v1.executor.Call.Message.$Shape;

                    /**
                     * Creates a Message message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Message
                     */
                    static fromObject(object: { [k: string]: any }): mesos.v1.executor.Call.Message;

                    /**
                     * Creates a plain object from a Message message. Also converts values to other types if specified.
                     * @param message Message
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: mesos.v1.executor.Call.Message, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Message to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Message {

                    /** Properties of a Message. */
                    interface $Properties {

                        /** Message data */
                        data: Uint8Array;

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Message. */
                    type $Shape = mesos.v1.executor.Call.Message.$Properties;
                }

                /** Type enum. */
                enum Type {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** SUBSCRIBE value */
                    SUBSCRIBE = 1,

                    /** UPDATE value */
                    UPDATE = 2,

                    /** MESSAGE value */
                    MESSAGE = 3,

                    /** HEARTBEAT value */
                    HEARTBEAT = 4
                }
            }
        }
    }
}
