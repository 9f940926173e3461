/** Passwords where programs of their own kind keep or take them: network devices, mail, installers, archives, tests that drive browsers. */
import type { VendorRules } from "../rule.ts";
import { type ClientKind, clientRule } from "./client-kind.ts";

const VALUE = "[^\\s\"'`$<>|;&]{4,128}";
const QUOTED = "[\"']([^\"'`\\\\\\s<>]{4,128})[\"']";
const TEXT = "[\"'][^\"'\\n]{1,120}[\"'][ ]?,[ ]?";

const KINDS: readonly ClientKind[] = [
  {
    id: "program-network-password",
    name: "Password of a network device",
    docs: "Cisco IOS, strongSwan, HAProxy and pppd: configuration",
    regex:
      `\\b(?:tacacs-server|radius-server)[ ](?:host[ ][0-9.]{7,15}[ ])?key[ ](?:[07][ ])?(${VALUE})|isakmp[ ]key[ ](?:[06][ ])?(${VALUE})[ ]address` +
      `|:[ ](?:PSK|XAUTH|EAP)[ ]"([^"\\s]{4,128})"|\\bstats[ ]auth[ ][\\w.-]{1,32}:(${VALUE})` +
      `|\\bsocks[45][ \\t]{1,4}[0-9.]{7,15}[ ][0-9]{2,5}[ ][\\w.-]{1,32}[ ](${VALUE})|\\buser[ ][\\w.-]{1,32}[ ]on[ ]>(${VALUE})` +
      `|\\b(?:pptpd|l2tpd)[ \\t]{1,8}(${VALUE})[ \\t]{1,8}[*0-9]`,
    anchors: [
      "cs-server",
      "us-server",
      "isakmp",
      "PSK",
      "XAUTH",
      "EAP",
      "stats a",
      "socks",
      " on >",
      "pptpd",
      "l2tpd",
    ],
    shown: [
      "tacacs-server key @\n",
      'vpn.corp-forge.net : PSK "@"\n',
      "stats auth relay:@\n",
      "user relay on >@ ~* +@all\n",
    ],
    not: ["stats auth relay:$PW\n", "tacacs-server host 10.0.0.1\n"],
  },
  {
    id: "program-command-password",
    name: "Password given to a program",
    docs: "CWE-214: Invocation of Process Using Visible Sensitive Information",
    regex:
      `\\bipmitool[ ][^\\n|;]{0,80}[ ]-P[ ]["']?(${VALUE})|\\bsigntool[ ][^\\n|;]{0,80}[ ]/p[ ]["']?(${VALUE})` +
      `|\\b7za?[ ][a-z][ ][^\\n|;]{0,60}?-p(${VALUE})|\\bzip[ ](?:-[a-z]{1,4}[ ])?-P[ ]["']?(${VALUE})` +
      `|\\bschtasks[ ][^\\n|;]{0,120}[ ]/rp[ ]["']?(${VALUE})|\\bwmic[ ][^\\n|;]{0,80}/password:["']?(${VALUE})` +
      `|\\bnet[ ]use[ ](?:[A-Za-z*]:?[ ])?\\\\\\\\[\\w.\\\\$-]{3,60}[ ](?:/user:[\\w.\\\\-]{1,40}[ ])?["']?([^/\\s"'\`$<>|;&][^\\s"'\`$<>|;&]{3,127})` +
      `|\\bnet[ ]user[ ][\\w.-]{1,32}[ ]["']?([^/*\\s"'\`$<>|;&][^\\s"'\`$<>|;&]{3,127})["']?[ ]/add` +
      `|\\bechos?[ ]["']?(${VALUE})["']?[ ]?\\|[ ]?(?:sudo[ ](?:-\\w[ ])?)?(?:sudo[ ]-S|kinit|vncpasswd|passwd[ ]--stdin|cryptsetup)` +
      `|\\b(?:lftp|open)[ ]-u[ ]["']?[\\w.@-]{1,40},(${VALUE})|\\baz[ ]sql[ ][^\\n|;]{0,100}[ ]-p[ ]["']?(${VALUE})`,
    anchors: [
      ...["ipmitool", "gntoo", "7z ", "7za ", "zip -", "schta", "wmic ", "net use", "net user"],
      ...["sudo -S", "kinit", "vncpassw", "--stdin", "cryptset", "lftp ", "open -u", "az sql"],
    ],
    shown: [
      "ipmitool -I lanplus -H 10.0.0.9 -U ADMIN -P @ power status\n",
      "zip -P @ a.zip b\n",
      "net use Z: \\\\fs7\\share /user:CORP\\svc @\n",
      "net user relay @ /add\n",
      'echo "@" | passwd --stdin relay\n',
      "lftp -u relay,@ ftp.corp-forge.net\n",
    ],
    not: ["zip -r a.zip b\n", "net use Z: \\\\fs7\\share /persistent:yes\n", "echo $PW | sudo -S true\n"],
  },
  {
    id: "program-driven-password",
    name: "Password typed by a program",
    docs: "Expect, Selenium, Playwright, Cypress, Robot Framework: filling in forms",
    regex:
      `assword[^"'\\n]{0,6}["']\\)?[\\s;]{1,12}(?:\\w{1,16}\\.sendline\\(|send[ ])["']([^"'\`\\\\\\s<>]{4,128})(?:\\\\[rn])?["']` +
      `|assword["'\\]]{1,3}\\)\\.(?:send_keys|sendKeys|type|fill|setValue)\\(${QUOTED}` +
      `|\\.(?:fill|type|setValue)\\(["'][^"'\\n]{0,40}assword[^"'\\n]{0,8}["'],[ ]?${QUOTED}` +
      `|Input[ ]Password[ ]{2,8}\\S{1,40}[ ]{2,8}(${VALUE})` +
      `|assword</stringProp>\\s{0,20}<stringProp[ ]name="Argument[.]value">([^<\\s]{4,128})<`,
    anchors: ["assword"],
    shown: [
      'expect "password:"\nsend "@\\r"\n',
      "driver.find_element(By.ID, 'password').send_keys('@')",
      "await page.fill('input[name=password]', '@');",
    ],
    not: ["cy.get('#password').type(password)", "page.fill('#password', process.env.PW)"],
  },
  {
    id: "program-call-password",
    name: "Password given to a database's client",
    docs: "CWE-259: Use of Hard-coded Password",
    regex: `\\bnew[ ](?:\\\\?PDO|Sequelize)\\([ ]?${TEXT}${TEXT}${QUOTED}`,
    anchors: ["PDO(", "Sequelize("],
    shown: ['new PDO("mysql:host=db7;dbname=app", "relay", "@");', "new Sequelize('app', 'relay', '@', {})"],
    not: ["new PDO($dsn, $user, $password)"],
  },
  {
    id: "program-nested-password",
    name: "Password in an element or object of its own",
    docs: "Windows answer files, ARM templates, SSIS packages",
    regex:
      `(?i:passw(?:or)?d)>\\s{0,12}<Value>([^<\\s]{4,172})<|(?i:passw(?:or)?d)["'][ ]?:[ ]?\\{\\s{0,12}["']value["'][ ]?:[ ]?${QUOTED}` +
      `|Name="(?i:passw(?:or)?d)"[ ]Sensitive="1"[^>\\n]{0,40}>([^<\\s]{4,128})<`,
    anchors: ["assword", "asswd", "ASSWORD"],
    shown: ["<Password><Value>@</Value>", '"adminPassword": { "value": "@" }'],
    not: ['"adminPassword": { "value": "" }'],
  },
  {
    id: "program-installer-password",
    name: "Password given to an installer",
    docs: "Debian installer, debconf, cloud-init: preseeding",
    regex:
      `[a-z]/[\\w-]{0,30}passw(?:or)?d(?:-again)?[ ]password[ ](${VALUE})` +
      `|chpasswd:\\s{1,12}(?:expire:[ ][a-zA-Z]{4,5}\\s{1,12})?list:[ ]\\|\\s{1,12}[\\w.-]{1,32}:(${VALUE})` +
      `|(?:user(?:name)?|login|email)[,;\\t]passw(?:or)?d\\r?\\n[^,;\\t\\n]{1,60}[,;\\t]([^\\s"'\`$<>|;&,]{4,128})` +
      `|\\[?smtp[a-z0-9.-]{3,60}\\]?(?::[0-9]{2,5})?[ \\t]{1,8}[\\w.+-]{1,60}@[\\w.-]{3,60}:(${VALUE})`,
    anchors: [
      "assword p",
      "asswd pa",
      "word-aga",
      "chpasswd:",
      "password\n",
      "password\r",
      "passwd\n",
      "smtp",
    ],
    shown: ["d-i passwd/root-password password @\n", "username,password\nrelay,@\n"],
    not: ["username,password\nrelay,\n", "d-i passwd/root-password-again note\n"],
  },
];

export const programPasswords: VendorRules = { vendor: "Programs", rules: KINDS.map(clientRule) };
