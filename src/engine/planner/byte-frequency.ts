/**
 * How often bytes follow each other in ordinary source trees, to choose among plans that are equally right. Counted over about
 * 120 MB of published JavaScript packages (code, JSON, Markdown); scripts, prose and markup elsewhere are near enough.
 */
import { type ByteSet, keptBySet, membersOf } from "./byte-set.ts";

/** Classes: 26 letters in either case, digits, these characters one by one, everything else. */
const SINGLES = " \n\t\"'.,;:=(){}[]<>/-_*+$@#\\&|!?%`";
const DIGIT_CLASS = 26;
const OTHER_CLASS = 27 + SINGLES.length;
const CLASSES = OTHER_CLASS + 1;

/** A character c stands for a share of 2 ** ((40 - code of c) / 2.5). */
const ALONE = "285628783>;57446;4436::;9>4.6<7<86;9:99;;>>A@9;;<@AFC<@@BBGA=";
/** Row: the class before; column: the class behind. */
const PAIRS = [
  "/6066;4=4>812295:1307;8:7<97DZ?E<8?@@@?KGAEIDC?AID@TVBHHOHUKI",
  "/878/:8934;18928655:2=:=5;39CZ=A81:A?><LE@DGD;>=FA<PV;FENGSGJ",
  ".:7:0;:26;34;;/;<4906=><9=57BZ>C;39@?=>HGCEHK=@=IAKSN@HFNHRIL",
  "1975-97;1?<7::37:6585=;=8B70:Z6965:7<79E?@@CB?<8EAGMJ<DAJ@PAG",
  "3:43868>9A?461:76011>8949D;0:Z6<66;8<89D@?@A=>;9F@>OO>CAIALDH",
  "17:944>?/>?5;:/>;4751?=;7>6/=Z;A66<><6;NFBAFI>>=GCKRQ<GCMHOGI",
  "1569.8742==4953::34549==;=71=Z7<739;=79@@??CA:<:HCBOL?EBKCJBI",
  "/779,>></<:9;;2;<6938>>B;?:2@Z;>88:;<7:IB@ADA?<<EBEQOBBAIBMEC",
  "2623534>=C>35./7<602@7@;B9;9FZ@G<7?E>@>QEC?F?AC?H@LRUJFGMGTNI",
  "2366-9;77;:6<;037:/:59<96758BZ@E94<B=<:ZC?;CI<E?E<OOZFEFJFOGC",
  "0679-86;3><9888:;:296<;?:;71=U9<6158=86J@??9F=;5G@ELO@FAK;QDF",
  "1584.7>?/><1==1;><432;=@6?:3<Z:>88;;<9:HAABEB><:GDAQF@DBBCPCH",
  ".4::-;;@3=>75911?<2;6<?@=@94@Y:?:6<=?;=JE@DFD9=9FCIORDHCNGNGE",
  "2;22161?5?::<747@<1068@D<A</<H7;79=8=7:C>@ACC<<:FCDMF:EBCAKDE",
  "6653=57@7:733-63B/64286=>A<5BZ?D;9BA??>JECDHI?@?JDONVGGFMGSLL",
  "/8:7.<=93?=2<>04@0513=A>8><7@Z;@9:@<?:=JE?CC7A=;ID>QREGDOFTGG",
  "0659786:5998:99<377:+:::7:42DZ@A83;AB=?BIDGMIAD@K?OZSHIGXJXHL",
  "1<48-:7?1E98631;?44367>D6C=1<X:=79>;<79FA@ADA>=;GCDOQADBJCPEG",
  "5<4</;:53E::;;44=:4.5><?9A<09U6=27=7;88CA:ABE8;9AB:LK@CBI>MCC",
  "2<7<0;@0/AA:;=27C2464><>3C<1;Z7;57=:=78@@=@AC?;9GD@QMADAIBNEH",
  "5657078A4C?030<4A/10>BE??=39GZBD>9BG>A@JFDDHKHAAIDTVZKFHOHVOI",
  ",67:->;=/=<;:<3:?<8<:??=9;378Z<@;9@A>==NEBBID?=;ICONNDFFLGVGC",
  "06781882.;>8:429;41:<:79;;41?Z<>86===9<JCABFH@=:C@IPMBDAKDQGM",
  "5727489836>8789/:59.99=99923=Z8<75:7;86J><<CC>98;>DMM@C@IBM@H",
  "365:6<9=7@=5553.>737>=76;;60:Z4:55;7;57>?=<@?=:6AB?NM?B?H?KBG",
  "2443.:573<<77:/89:5688336648AY;><5>A;=:SC@<EG?<>@?KJS@EBIEFDF",
  "767878<<<=><><<==<<>=<>:<;*2:Y7=519:>?6L<A6EF<:=>@JNM8ABCCDFJ",
  "6:6888<<6A?:9878?764;::A?D6*GP6:BKR>79A78=B>B;<@8?DAB@?>@BD?D",
  "?C<<=7FH=FHC:@BBKAA>E<EPEQB)20>D?LJIJFAF6DHDL2<D@NGD9MXJPZPFH",
  "9<6988;;2A>::999D147<9>HIFB5I+8ABZUFOC?;2DFDS1G9AGDMDLEHIGRDQ",
  "684576:97@975787>62589<=BB843Q7>8/:.<?5=5?79>=@=B><A?9C>@D?:<",
  "696665987<?88695B614:9<=?=822Z:56053B:1::?3?A9>=@@9?<7BAAB>A<",
  "3725454749:44663?424889;;?221Z9?6ANKQ@?DEGC8P8K3AF?P=9SJOHHCF",
  "9=0<2=4>3A6<595=89778>9@:B3-/Z3B?PPOW@E9L:NLXH;@FCESM7XO?PJKH",
  "4;8>58:@2?<<5<:?56;896>C8F?3+Q;?KM8JMA<L;IIKV@=DO=DUK0KJAMXFM",
  ";@<@;9A@;DC>>;>>F;;9>>BBCF6*1L0=AFK;7<F3O7<BQ6ABDIBIA;IG;JFAI",
  "9=:966=<9?@;969;A784;;>??@5+<Z6;DLSL.:J9I9KL5B?>LC@MV:QE:JBEA",
  "493736:85<;76554?42195;8<?2<7Z36>LA?J708Q8HFG:;;8C>?B7CN7:F>D",
  "ECDAC@KI@LMGHDDHN:==GHKLKNL-0T;?40.4;7125><@A<AH<=DOJ6;:B;F?E",
  ":<6;:8=?6C>:;9;9E586?5@@EB73+Z0:BOPOV@J91DINUDFBH>@BI2MHGPEIF",
  "AD<C;8>F<JKBBDB?K:>>E=DHKLH2,X7:<-2=@;2A2B9CC8?AIK@HJ3MAKGI:B",
  "6;8879<;3:799677A765;;>;>@-73Y129CI=G<H8S60FJ=6<C><?I7GHCF@=7",
  "B>BGDEJKAQIIAKFGYB9BE@NJYYM02Y:=3-16370=544?<:;B68DQL7;9@<L?C",
  "4:198<?;7>?5:6:/>43598AB<F51DW>>CMWF5@E=QAI7@-=BSICHG>FE>@AHK",
  "5=89;:=>8CB;::=;C:72;>;@>C5,4W0<754>4956>?A91>>CJJ?FH6AACHA<E",
  "58469;7<7==78:<4@978:98>AB8.1:><:9ACC;:9C@?F@-EB1<CG@9JGHGCC>",
  "6747669:6?<77787@646:98<B;/09X=?=CAH>AAFCE@I<E,D<DCOE:PEPFEJ?",
  "361344772:943452>312656?@>37BZ?@<;B@<8;DDA@GJCC2ADCNODEEFEIGB",
  "7:679<9?7?;6:8;:?74897;;=?9-0L=?BBKD>9;IG;CI</:C/F@EB7PCCAKEK",
  "77887::;6::88787=896;<<:<>0-6S5;@<8B282M?A7IG5>?D0=GI8M>JAGEK",
  "5624482<32>25862A14596;DGC1=DS:98?ED>9;0EC?FK8C?HF9AH?B@EDEDE",
  "4854547=4:<4487,C/52;<?>CE<8@Q6<@CIFK8?:Q>:ED@A8EH>8A;GB=HGFE",
  "797776;<6FA;;<<7C879<;@?FF3+5T<7;6JJGC@;F@AII6@;FF>H.=HD7?GBN",
  "H=F<H@GLFZKDE*LDO@9:.G?;ZLBG=X/?=ILHI?AB;@?KE7AI?DALG4LCGDM=F",
  "8<::7;:>8@A:;89;A784;3>?@A8/6W8BFGPA>1EESCEHEB>@HFAPA6+C7LKGE",
  "7978777<8??89598A865:;:=>@6-5T5=DFFD;6F;D:B@BC??LG>FF6D-:PCD=",
  "6<8968<:2A@:9878B763;:<?@B.;:U<==@BE+5@II>CEU9==HIAGE=QB6EJED",
  "9>;<7:>>9@A;;798A895;9>>?A7.9U5<4HG+:49=E:C@==<>JD<FD9I::8G?F",
  ";?<4=>A<>@IA:@=>6:-:>1<<;D00<P65<:7F=.:;9=>IC?@EP>D?:=>?EB;=D",
  "7:7978:<8:=257:6A7627<<<>?<//V<<3379D=5<=<9<A<><BD6?A6ADEC?1=",
  "@CB?>B?D?AB?@;;DI=>;C?<HEE?5;Z8<=CH8B=ABI>CDHB<?KJDIF8MAJFAG)",
];

function classOf(byte: number): number {
  const letter = (byte | 0x20) - 97;
  if (byte >= 65 && letter >= 0 && letter < 26 && byte < 128) return letter;
  if (byte >= 48 && byte <= 57) return DIGIT_CLASS;
  const single = SINGLES.indexOf(String.fromCharCode(byte));
  return single >= 0 ? 27 + single : OTHER_CLASS;
}

const CLASS_OF = Uint8Array.from({ length: 256 }, (_, byte) => classOf(byte));
const CLASS_SIZE = new Float64Array(CLASSES);
for (const id of CLASS_OF) CLASS_SIZE[id]! += 1;

const shareOf = (text: string, at: number): number => 2 ** ((40 - text.charCodeAt(at)) / 2.5);
const ALONE_SHARES = Float64Array.from({ length: CLASSES }, (_, id) => shareOf(ALONE, id));
const PAIR_SHARES = PAIRS.map((row) => Float64Array.from({ length: CLASSES }, (_, id) => shareOf(row, id)));

/** A number for each class that has one other than 0, by ascending class. */
type ByClass = readonly { readonly id: number; readonly value: number }[];

/** The part of each class that is in the set. */
const weightsOf = keptBySet((set): ByClass => {
  const counts = new Uint16Array(CLASSES);
  for (const byte of membersOf(set)) counts[CLASS_OF[byte]!]! += 1;
  return Array.from(counts, (count, id) => ({ id, value: count / CLASS_SIZE[id]! })).filter(
    ({ value }) => value > 0,
  );
});

/** Share of input bytes that are in `set`. */
export const byteShare = keptBySet((set) =>
  weightsOf(set).reduce((sum, { id, value }) => sum + value * ALONE_SHARES[id]!, 0),
);

/** Share of places in the input where the sets fit one after another. */
export function sequenceShare(sets: readonly ByteSet[]): number {
  let reached: ByClass | undefined;
  for (const set of sets) {
    const before = reached;
    reached = weightsOf(set).map(({ id, value }) => ({ id, value: value * arriving(before, id) }));
  }
  return reached?.reduce((sum, { value }) => sum + value, 0) ?? 1;
}

function arriving(before: ByClass | undefined, id: number): number {
  if (before === undefined) return ALONE_SHARES[id]!;
  let sum = 0;
  for (const from of before) sum += from.value * PAIR_SHARES[from.id]![id]!;
  return sum;
}

const pairShare = keptBySet((first) => keptBySet((second) => sequenceShare([first, second])));

/** `sequenceShare` of interned sets, nearly, and much faster: what each pair is worth is kept. */
export function roughShare(sets: readonly ByteSet[]): number {
  let share = byteShare(sets[0]!);
  for (let at = 1; at < sets.length; at++)
    share *= pairShare(sets[at - 1]!)(sets[at]!) / byteShare(sets[at - 1]!);
  return share;
}
