import { CloudAdapter, type ConfigurationBotFrameworkAuthentication } from "botbuilder";

type Authentication = ConfigurationBotFrameworkAuthentication;
type Factory = ReturnType<Authentication["createConnectorFactory"]>;

/** Of the HTTP client below a connector's, which takes no options for this. */
export interface Pipeline {
  removePolicy(which: { name: string }): void;
  addPolicy(policy: {
    name: string;
    sendRequest<T>(request: { url: string }, next: (request: { url: string }) => T): T;
  }): void;
}

/** So many services are kept a client for; Microsoft has a few, and test clients come with a new port each time. */
const MANY = 100;

/**
 * An adapter for what is said unasked. It keeps its clients, one for each service: the library makes two for each
 * message, which costs more than to send it. `prepare` sees each client once.
 */
export function sendingAdapter(
  authentication: Authentication,
  prepare: (pipeline: Pipeline) => void,
): CloudAdapter {
  const connectors = new Map<string, ReturnType<Factory["create"]>>();
  let tokens: ReturnType<Authentication["createUserTokenClient"]> | undefined;

  const open = async (factory: Factory, serviceUrl: string, audience?: string) => {
    const connector = await factory.create(serviceUrl, audience);
    prepare(pipelineOf(connector));
    return connector;
  };
  const keeping: Pick<Authentication, "createConnectorFactory" | "createUserTokenClient"> = {
    createConnectorFactory: (identity) => ({
      create(serviceUrl, audience) {
        const factory = authentication.createConnectorFactory(identity);
        const connector = connectors.get(serviceUrl) ?? open(factory, serviceUrl, audience);
        if (connectors.size >= MANY) connectors.clear();
        connectors.set(serviceUrl, connector);
        connector.catch(() => connectors.delete(serviceUrl));
        return connector;
      },
    }),
    createUserTokenClient(identity) {
      tokens ??= authentication.createUserTokenClient(identity);
      tokens.catch(() => {
        tokens = undefined;
      });
      return tokens;
    },
  };
  return new CloudAdapter(Object.assign(Object.create(authentication), keeping));
}

function pipelineOf(connector: object): Pipeline {
  const { client } = connector as { client?: { pipeline?: Pipeline } };
  if (!client?.pipeline) throw new TypeError("The connector's client has no pipeline.");
  return client.pipeline;
}
