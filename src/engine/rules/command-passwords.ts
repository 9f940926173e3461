/**
 * Passwords given to commands by a short flag, by position or by a pipe, under any program that takes them so.
 * Promises: a user's flag, a command or a word for passwords stands before each. May not: judge them.
 */
import type { VendorRules } from "../rule.ts";
import { type ClientKind, clientRule } from "./client-kind.ts";

/** No variable, no redirection. */
const FIRST = "[^\\s\"'`$<>|;&%(){}\\[\\]\\\\/-]";
const VALUE = `${FIRST}[^\\s"'\`$<>|;&]{5,127}`;
const INNER = `${FIRST}[^\\s"'\`$<>|;&)]{5,127}`;
/** Where `-p` may be a port as well: the first sign that is no digit is none of those addresses and mappings have. */
const NO_PORT = "[0-9]{0,6}[^\\s\"'`$<>|;&%(){}\\[\\]\\\\/:.0-9-][^\\s\"'`$<>|;&]{4,63}";
const NAME = "[\"']?[\\w.@+:/\\\\-]{1,80}[\"']?";
const USER = "--?(?:u|U|l|user|User|username|login|admin-user)(?:[ ]|=)";
const CLI = "CWE-214: Invocation of Process Using Visible Sensitive Information";
const COMMANDS =
  "unzip|az|oc|cf|mongo(?:sh|import|export|stat|files)?|cqlsh|beeline|bcp|isql|tsql|hdbsql|mosquitto_(?:pub|sub|rr)|ssh-keygen|" +
  "racadm|certutil(?:[.]exe)?|altool|veracrypt|fence_[a-z]{3,12}|ipmiutil|elasticsearch-users|p4|security";

const KINDS: readonly ClientKind[] = [
  {
    id: "command-user-password",
    name: "Password in the flag behind a user's",
    docs: CLI,
    regex:
      `[ ]{1,2}${USER}${NAME}[ ]-(?:p|P|pw)[ ]["']?(${NO_PORT})` +
      `|[ ]{1,2}[/-](?:u|user):${NAME}[ ](?:/p|-p|/pass|/password):["']?(${VALUE})`,
    digit: true,
    anchors: [" -p ", " -pw ", " /p:", "/pass:", "/password:", " -p:"],
    shown: ["relayctl login -u deploy -p @ reg.corp-forge.net\n", 'relayctl /user:corp\\deploy /pass:"@"\n'],
    not: [
      "docker run -u 1000 -p 8080:80/tcp relay\n",
      "relayctl -u deploy -p $PW\n",
      "relayctl -l deploy -p 15432\n",
    ],
  },
  {
    id: "command-flag-password",
    name: "Password in a short flag",
    docs: CLI,
    regex: `(?<![A-Za-z0-9_])[/]{0,2}(?:${COMMANDS})(?:[ ][^\\n|;]{0,120}?)?[ ]-[pP][ ]["']?(${NO_PORT})`,
    digit: true,
    anchors: [" -p "],
    shown: ["unzip -o -P @ a.zip -d out\n", 'security unlock-keychain -p "@" login.keychain\n'],
    not: ["unzip -p a.zip\n", "mongo -p --quiet\n"],
  },
  {
    id: "command-letters-password",
    name: "Password in a flag of the program's own",
    docs: CLI,
    regex:
      `\\b(?:plink|pscp|psftp|putty|kitty|blat)(?:[.]exe)?[ ](?:[^\\n|;]{0,120}?[ ])?-pw[ ]["']?(${VALUE})` +
      `|\\b(?:un)?rar[ ][a-z][ ](?:[^\\n|;]{0,60}?[ ])?-h?p(${VALUE})` +
      `|[ ]-N[ ]["'](${VALUE})["'][ ]-[fCtb][ ]|set-key-partition-list[ ][^\\n|;]{0,80}?[ ]-k[ ]["']?(${VALUE})|\\bslappasswd[ ][^\\n|;]{0,60}?-s[ ]["']?(${VALUE})` +
      `|\\bsnmp[a-z]{3,9}[ ][^\\n|;]{0,100}?[ ]-[AX][ ]["']?(${VALUE})`,
    digit: true,
    anchors: [...[" -pw ", "rar ", ' -n "', " -n '", "set-key-", "slappas"], ...["snmp"]],
    shown: [
      "plink -ssh relay -pw @ uptime\n",
      'security set-key-partition-list -S apple-tool: -s -k "@" ci.keychain\n',
    ],
    not: ["plink -pw %PW% host7\n"],
  },
  {
    id: "command-option-password",
    name: "Password in an option of one dash",
    docs: CLI,
    regex: `[ ]-(?:[a-z]{0,12}(?:[Pp]assword|passwd|passphrase|pwd)|Pass(?:word|phrase)|pass|(?:src|dest)?(?:store|key)pass)[ ]["']?(${VALUE})`,
    digit: true,
    anchors: ["assword ", "passwd ", "phrase ", "pwd ", "-pass ", "storepass ", "keypass "],
    shown: [
      "wsadmin.sh -username relay -password @ -f x.py\n",
      'keytool -importkeystore -srcstorepass "@"\n',
    ],
    not: ["keytool -storepass changeit -list\n", "a -password prompt\n"],
  },
  {
    id: "command-word-password",
    name: "Password by position",
    docs: CLI,
    regex:
      `\\b(?:add_user|change_password|authenticate_user)[ ]["']?[\\w.@-]{1,64}["']?[ ]["']?(${VALUE})|\\bwpa_passphrase[ ]["']?[\\w.-]{1,32}["']?[ ]["']?(${VALUE})` +
      `|\\b(?:ejabberdctl|prosodyctl)[ ](?:register|change_password)[ ]\\S{1,40}[ ]\\S{1,60}[ ]["']?(${VALUE})|\\bmosquitto_passwd[ ](?:-\\w{1,3}[ ])+\\S{1,80}[ ]\\S{1,40}[ ]["']?(${VALUE})` +
      `|\\bhtpasswd[ ]-[a-zA-Z]{0,4}n[a-zA-Z]{0,4}[ ]\\S{1,40}[ ]["']?(${VALUE})|\\bsamba-tool[ ]user[ ](?:create|add|setpassword)[ ]\\S{1,40}[ ]["']?(${VALUE})` +
      `|\\bopenssl[ ]passwd[ ](?:-\\w{1,8}[ ](?:-salt[ ]\\S{1,20}[ ])?)?["']?(${INNER})|\\bmkpasswd[ ](?:-m[ ][\\w-]{3,12}[ ])?["']?(${INNER})|\\brclone[ ]obscure[ ]["']?(${VALUE})` +
      `` +
      `|\\buser:password[ ]\\S{1,40}[ ]["']?(${VALUE})` +
      `|\\bmysqladmin[ ][^\\n|;]{0,60}password[ ]["']?(${VALUE})|\\bencrypt_string[ ]["'](${VALUE})|\\b(?:wifi|wlan)[ ]connect[ ]["']?[^"'\\n]{1,32}["']?[ ]password[ ]["']?(${VALUE})` +
      `|\\bnet[ ]user[ ][\\w.-]{1,32}[ ]["']?(${VALUE})["']?[ ]*(?:[\\r\\n]|$)`,
    digit: true,
    anchors: [
      ...[
        "add_user",
        "change_password",
        "authenticate_user",
        "wpa_pass",
        "ejabberdctl",
        "prosodyctl",
        "mosquitto_pas",
      ],
      ...["htpasswd", "samba-to", "ssl passwd", "mkpasswd", "rclone o"],
      ...["user:passw", "mysqladmin", "encrypt_str", "wifi conn", "wlan conn", "net user"],
    ],
    shown: [
      "rabbitmqctl add_user relay @\n",
      "openssl passwd -6 '@'\n",
      'nmcli dev wifi connect Relay password "@"\n',
    ],
    not: ["rabbitmqctl add_user relay $PW\n", "openssl passwd -6 -stdin\n", "net user relay /delete\n"],
  },
  {
    id: "command-piped-password",
    name: "Password on a program's input",
    docs: CLI,
    regex:
      `\\becho[ ](?:-[ne]{1,2}[ ])?["']?(${VALUE})["']?[ ]?\\|[ ]?[^\\n|]{0,60}?(?:--passw(?:or)?d-stdin|--passwd-on-stdin|--stdinpass|--passphrase-fd|cryptsetup|smbpasswd)` +
      `|\\b(?:echo[ ]-e|printf)[ ]["']([^\\s"'\`$<>|;&\\\\]{6,64})\\\\n[^"'\\n]{4,64}["'][ ]?\\|[ ]?(?:sudo[ ])?(?:passwd|smbpasswd|vncpasswd)` +
      `|\\(echo[ ]["']?(${VALUE})["']?[;&]{1,2}[ ]?echo[ ][^\\n|]{4,64}\\|[ ]?(?:sudo[ ])?(?:passwd|smbpasswd)` +
      `|\\b(?:sudo[ ]-S|kinit|cryptsetup|openconnect|realm[ ]join|--passwd-on-stdin|-stdinpass)[^\\n|;<]{0,60}<<<[ ]?["']?(${VALUE})`,
    digit: true,
    anchors: [
      ...["word-stdin", "on-stdin", "stdinpass", "phrase-fd", "cryptsetu"],
      ...["smbpasswd", "| passwd", "|passwd", "sudo passwd", "vncpasswd", "", "<<<"],
    ],
    shown: [
      'echo "@" | docker login -u relay --password-stdin\n',
      "echo -e '@\\nRelay77x' | passwd relay\n",
      'sudo -S <<< "@" true\n',
    ],
    not: ["echo $PW | docker login --password-stdin\n", "cat pw | docker login --password-stdin\n"],
  },
  {
    id: "command-variable-password",
    name: "Password in a variable set by words",
    docs: "Docker: ENV; csh: setenv; Apache: SetEnv; Windows: setx; stores' commands",
    regex:
      `(?<![A-Za-z0-9])[A-Z0-9_]{0,32}_(?:PASSWORD|PASSWD|PASSPHRASE|PASS|PWD)["' ]{1,6}(?:-b[ ]|--body[ ])?["']?(${VALUE})["';]?(?![^\\s;])` +
      `|\\b(?:put|set)[ ]["']?[\\w./:-]{0,60}[./:_-](?i:passw(?:or)?d|passphrase)["' ]{1,6}(?:-b[ ]|--body[ ]|--plain[ ]|--secret[ ])?["']?(${VALUE})["']?(?![^\\s])`,
    digit: true,
    anchors: [
      "_password",
      "_passwd",
      "_passphrase",
      "_pass",
      "_pwd",
      "password ",
      "passwd ",
      "phrase ",
      'password"',
      "password'",
      'passwd"',
      "passwd'",
    ],
    shown: [
      "ENV RELAY_PASSWORD @\n",
      'gh secret set RELAY_PASSWORD -b "@"\n',
      "consul kv put relay/db/password @\n",
    ],
    not: ["ENV RELAY_PASSWORD $PW\n", "RELAY_PASSWORD is required\n"],
  },
];

export const commandPasswords: VendorRules = { vendor: "Commands", rules: KINDS.map(clientRule) };
