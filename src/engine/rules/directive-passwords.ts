/**
 * Passwords in directives of network devices and servers, where a space parts name and value.
 * Promises: a directive that takes a password stands before each, and the line ends behind most. May not: judge them.
 */
import type { VendorRules } from "../rule.ts";
import { type ClientKind, clientRule } from "./client-kind.ts";

const VALUE = "[^\\s\"'`<>|;&(){}\\[\\]$%\\\\,/-][^\\s\"'`<>|;&(){}\\[\\]]{5,64}";
/** How devices say in what form the password follows: `0`, `cipher`, `ascii-text`. */
const FORM =
  "(?:(?:[0-9]{1,2}|cipher|irreversible-cipher|simple|plain|plaintext|ascii|ascii-text|local|remote|text|md5|clear)[ ]){0,2}";
const END = "[\"']?;?[ \\t]{0,4}(?![^\\r\\n#])";

const KINDS: readonly ClientKind[] = [
  {
    id: "directive-line-password",
    name: "Password at the end of a line",
    docs: "Cisco IOS, Fortinet FortiOS, Juniper Junos, VyOS, Apache httpd, msmtp: configuration",
    regex:
      `(?<![A-Za-z0-9])[A-Za-z._-]{0,32}(?:(?i:password|passwd|passphrase)|(?:[._-]|DB|Auth|User)(?:pwd|[Pp]ass)|BindPW)(?:[ ](?:manager|user-name[ ]\\w{1,20}))?[ \\t]{1,8}${FORM}["']?(${VALUE})${END}` +
      `|(?:pre-shared-(?:key|secret)|psksecret|authentication-key|digest-key|key-string|password-value|secret|wifi-sec[.]psk|wpa-psk|set-key)[ ]${FORM}["']?(${VALUE})${END}`,
    digit: true,
    anchors: [
      ...["assword", "asswd", "phrase", "pass ", "pass\t", "pwd ", "pwd\t", "bindpw"],
      ...[
        "shared-k",
        "shared-s",
        "sksecr",
        "tion-k",
        "y-string",
        "word-val",
        "est-k",
        "secret ",
        "sec.p",
        "wpa-p",
        "set-k",
      ],
    ],
    shown: [
      "line vty 0 4\n password @\n login\n",
      "neighbor 10.0.0.1 password 0 @\n",
      'set psksecret "@"\n',
      "AuthLDAPBindPassword @\n",
      'pre-shared-key ascii-text "@";\n',
    ],
    not: [
      "password manager user-name relay\n",
      "neighbor 10.0.0.1 password encryption\n",
      "set password $PW2\n",
    ],
  },
  {
    id: "directive-network-password",
    name: "Key of a network device",
    docs: "Cisco IOS, Huawei VRP: AAA, SNMP and routing",
    regex:
      `\\b(?:tacacs|radius)(?:-server|[ ]server)[^{}\\r\\n]{0,80}(?:\\r?\\n[ \\t]{1,4}(?:address|timeout)[^\\r\\n]{0,60})?[ \\t\\r\\n]{1,4}key[ ](?:[067][ ])?["']?(${VALUE})(?![^\\s"'])` +
      `|isakmp[ ]key[ ](?:[06][ ])?(${VALUE})[ ]hostname|\\b(?:standby|vrrp)[ ][0-9]{1,3}[ ]authentication[ ](?:text[ ]|md5[ ]key-string[ ])?(${VALUE})` +
      `|snmp-server[ ]host[ ]\\S{1,40}[ ](?:traps[ ]|informs[ ])?(?:version[ ]\\S{1,2}[ ])?(${VALUE})|snmp-server[ ]user[ ][^\\r\\n]{1,40}[ ]auth[ ](?:sha|md5)[ ](${VALUE})` +
      `|snmp(?:-agent)?[ ]community[ ](?:(?:read|write|cipher|simple)[ ])?["']?(${VALUE})`,
    digit: true,
    anchors: ["tacacs", "us s", "us-s", "isakmp", "standby ", "vrrp ", "snmp-s", "snmp commu", "agent commu"],
    shown: [
      "tacacs server RELAY\n address ipv4 10.0.0.1\n key @\n",
      "radius-server host 10.0.0.1 auth-port 1812 key @\n",
      "standby 1 authentication @\n",
    ],
    not: ["tacacs server RELAY\n address ipv4 10.0.0.1\n", "snmp-server host 10.0.0.1 public\n"],
  },
  {
    id: "directive-server-password",
    name: "Password in a server's own file",
    docs: "davfs2, Postfix, Squid, OpenVPN, strongSwan, Nagios, Asterisk, Redis Sentinel: configuration",
    regex:
      `/dav[^\\s"'<>]{0,80}[ \\t]{1,8}["']?[\\w.@-]{1,60}["']?[ \\t]{1,8}["']?(${VALUE})${END}|\\]?:(?:587|465)[ \\t]{1,8}[\\w.+@-]{1,60}:(${VALUE})(?![^\\s])` +
      `|[ ]login=[\\w.-]{1,40}:(${VALUE})|-user-pass>?\\s{1,4}[\\w.@-]{1,60}\\r?\\n[ \\t]{0,8}(${VALUE})(?![^\\s])` +
      `|\\bauth-pass[ ][\\w.-]{1,40}[ ](${VALUE})${END}` +
      `|(?:ipaddr|shortname|nastype|ipv[46]addr)[ \\t]{0,8}=[^{}]{1,80}?\\bsecret[ \\t]{0,8}=[ \\t]{0,4}["']?(${VALUE})${END}|\\b(?:pptpd|l2tpd)[ \\t]{1,8}"(${VALUE})"` +
      `|/v[ ]DefaultPassword[ ]/t[ ]REG_SZ[ ]/d[ ]["']?(${VALUE})|\\boption[ ]key[ ]["']?(${VALUE})${END}`,
    digit: true,
    anchors: [
      ...["/dav", ":587", ":465", " login=", "user-pass", "auth-pass"],
      ...["ipad", "ortn", "nastype", "ipv4a", "ipv6a", "pptpd", "l2tpd", "defaultp", "option key"],
    ],
    shown: [
      "https://cloud.corp-forge.net/remote.php/dav relay @\n",
      "[mx.corp-forge.net]:587 relay:@\n",
      "client relay {\n  ipaddr = 10.0.0.5\n  secret = @\n}\n",
      "<auth-user-pass>\nrelay\n@\n</auth-user-pass>\n",
    ],
    not: ["https://cloud.corp-forge.net/remote.php/dav relay\n", "auth-user-pass /etc/relay2.txt\n"],
  },
];

export const directivePasswords: VendorRules = { vendor: "Directives", rules: KINDS.map(clientRule) };
