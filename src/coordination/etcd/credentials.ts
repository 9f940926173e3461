/** How a connection to etcd proves who is who: TLS with the operator's certificates, or nothing. */
import { isIP } from "node:net";
import { checkServerIdentity, type PeerCertificate } from "node:tls";
import { type ChannelCredentials, credentials } from "@grpc/grpc-js";
import { GossipError } from "../../contracts/errors.ts";

/** PEM text. */
export interface EtcdTls {
  /** Whom to trust; the usual public authorities without it. */
  readonly ca?: string;
  /** What we show of ourselves; both or none. */
  readonly cert?: string;
  readonly key?: string;
}

/** What grpc-js hands to tls.connect; it keeps it to itself. */
interface Connector {
  readonly connectionOptions?: {
    servername?: string;
    checkServerIdentity?: (host: string, certificate: PeerCertificate) => Error | undefined;
  };
}

export function channelCredentials(isSecure: boolean, tls: EtcdTls = {}): ChannelCredentials {
  if (!isSecure) return credentials.createInsecure();
  return nameNoAddress(createSsl(tls));
}

function createSsl({ ca, cert, key }: EtcdTls): ChannelCredentials {
  const bytes = (pem: string | undefined): Buffer | null => (pem === undefined ? null : Buffer.from(pem));
  try {
    return credentials.createSsl(bytes(ca), bytes(key), bytes(cert));
  } catch {
    // What the library says may quote the key.
    throw new GossipError(
      "the TLS files for etcd cannot be used: check that certificate and key are PEM and belong together",
      {
        code: "E_ETCD_CONFIG",
      },
    );
  }
}

/** TLS has no server name for an address, and Bun refuses one; the certificate is still checked against the address. */
function nameNoAddress(secure: ChannelCredentials): ChannelCredentials {
  const make = secure._createSecureConnector.bind(secure);
  secure._createSecureConnector = (...args) => {
    const connector = make(...args);
    const options = (connector as Connector).connectionOptions;
    const address = options?.servername;
    if (options !== undefined && address !== undefined && isIP(address) !== 0) {
      options.servername = "";
      options.checkServerIdentity = (_, certificate) => checkServerIdentity(address, certificate);
    }
    return connector;
  };
  return secure;
}
