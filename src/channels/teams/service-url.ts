import { isLoopback } from "../../config.ts";

/** Answers go to the address a request names, so it must be one that is allowed: anything else gets none. */
export type ServiceUrlCheck = (serviceUrl: string) => boolean;

/** The open endpoint answers test clients on this machine, and never calls the internet. */
export const loopbackServiceUrl: ServiceUrlCheck = (serviceUrl) => {
  const url = URL.parse(serviceUrl);
  return url !== null && /^https?:$/.test(url.protocol) && isLoopback(url.hostname);
};

/** Where Microsoft's connectors answer: Teams, and Web Chat of the Azure portal. */
export const microsoftServiceUrl: ServiceUrlCheck = (serviceUrl) => {
  const url = URL.parse(serviceUrl);
  return (
    url?.protocol === "https:" &&
    url.port === "" &&
    /^smba\.trafficmanager\.net$|\.botframework\.com$/.test(url.hostname)
  );
};

/** Where the files lie that people send in Teams: OneDrive and SharePoint, each municipality under its own name. */
export const sharePointUrl: ServiceUrlCheck = (address) => {
  const url = URL.parse(address);
  const isPlain = url?.port === "" && url.username === "" && url.password === "";
  return url?.protocol === "https:" && isPlain && /^[a-z\d-]+\.sharepoint\.com$/.test(url.hostname);
};
