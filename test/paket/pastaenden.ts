/**
 * What proves each claim of docs/drift.md and docs/sakerhet.md: file and title of the very tests, under the first cell of
 * the claim's row. papper.test.ts demands that every file a row names stands here, and that each title is in its file.
 */
type Prov = readonly [file: string, ...titles: readonly string[]];

export const pastaenden: Readonly<Record<string, readonly Prov[]>> = {
  // docs/drift.md
  'Vilka paket finns?': [['tools/paket/paket.test.ts', 'says for %s: %j']],
  'Vilket språk har installationen?': [
    [
      'tools/paket/paket.test.ts',
      'is Swedish, asks for Windows 10 and registers links that begin with varsam:',
    ],
  ],
  'Vad ligger i programmappen?': [
    [
      'test/paket/paket.test.ts',
      'holds exactly the files that the program reads',
      'has beside the archive the dictionary, the licences and the bill of materials, and two languages',
    ],
  ],
  'Går programmets filer att byta ut?': [
    [
      'test/paket/paket.test.ts',
      'Windows’ program carries the checksum of the archive’s list of files',
      'a changed byte in the archive no longer fits its checksum',
    ],
  ],
  'Kan programmet köras som Node eller med felsökare?': [
    [
      'test/paket/paket.test.ts',
      'has its fuses set: no Node of its own, no inspection, only the archive, and the archive checked',
    ],
  ],
  'Vad ingår av andras kod?': [
    [
      'tools/paket/paket.test.ts',
      'names every library once with version, licence and checksum in the form of CycloneDX 1.6',
      'all stand in the file of licences with the whole text',
    ],
  ],
  'Varför ingår det?': [
    [
      'tools/paket/leveranskedja.test.ts',
      'names exactly the libraries that are in the program, each with why',
    ],
  ],
  'Körs skript när biblioteken hämtas vid bygget?': [
    ['tools/paket/leveranskedja.test.ts', 'has no package whose install script is let loose'],
  ],
  'Uppdaterar programmet sig självt?': [
    ['test/paket/paket.test.ts', 'names no place to look for updates'],
    ['test/paket/adresser.test.ts', 'brings in nothing of Node that speaks to a network'],
  ],
  'Hur får användarna veta att en ny version finns?': [
    [
      'test/share/versionsnotis.test.ts',
      'is shown on the unit’s computer after the next run, and nothing is fetched',
      'by another key is passed by, and the history says why',
      'of a version that is not newer is passed by',
    ],
  ],
  'Vad händer med data vid uppgradering?': [
    [
      'db/migrate.test.ts',
      'a database without use is migrated without a backup, one in use with a verified one',
      'without a backup there is no migration',
    ],
  ],
  'Kan ett äldre program öppna en nyare databas?': [
    [
      'db/migrate.test.ts',
      'a database from a newer program is refused with both versions, and left as it was',
    ],
  ],
  'Vad händer med data vid avinstallation?': [['tools/paket/paket.test.ts', 'says for %s: %j']],
  'Vilken fil till Intune, Configuration Manager eller grupprincip?': [
    ['tools/paket/paket.test.ts', 'says for %s: %j'],
  ],
  'Hur släpps programmet igenom AppLocker eller WDAC?': [
    [
      'test/paket/paket.test.ts',
      'keeps only the database’s own binary for this platform outside the archive',
    ],
  ],
  'Flera användare på samma dator?': [
    ['electron/profileDir.test.ts', '%s gives the folder'],
    ['electron/keys/keyFile.test.ts', 'two profiles never get the same key'],
  ],
  'Samma användare på två datorer?': [['test/share/collect.test.ts', 'two computers in one unit add up']],
  'Roterande profil?': [['electron/profileDir.test.ts', '%s gives the folder']],
  'Terminalserver, Citrix?': [['db/networkPath.test.ts', '%s lies on another computer']],
  'Två fönster mot samma databas?': [
    ['test/e2e/skal.test.ts', 'en andra start på samma mapp ger inget andra fönster'],
  ],
  'Hur mycket dator behövs?': [
    [
      'test/e2e/fonsterLangLista.test.ts',
      'hundratusen rader går att rulla, hoppa i och söka bland utan att listan växer i sidan',
    ],
  ],
  'Går det att arbeta utan nät?': [
    [
      'test/share/delning.test.ts',
      'a share that is gone refuses nothing: all waits, and is sent when it is back',
    ],
  ],
  'Är det tillgängligt?': [
    [
      'test/e2e/fonsterSkarmar.test.ts',
      'har $namn inga fynd i axe och ryms på 1366×768',
      'ryms $namn utan att rullas i sidled',
    ],
    [
      'test/e2e/helaForloppet.test.ts',
      '%s förs från första raden till bedömd effekt och avslut med bara tangentbordet',
    ],
  ],
  'När någon slutar, eller byter dator?': [
    ['test/e2e/handbokDatorn.test.ts', 'med en säkerhetskopia på ett minne och pappret'],
  ],
  'Vilka portar och adresser används?': [
    [
      'electron/security.test.ts',
      'cancels every request but for its own files',
      'Chromium is told to look up no name and fetch nothing in the background',
    ],
    [
      'test/e2e/skal.test.ts',
      'varje begäran utanför programmet stoppas',
      'utan testernas dörr öppnas ingen port, och webbläsaren dör med programmet',
    ],
  ],
  'Finns adresser i programmet?': [
    ['test/paket/adresser.test.ts', 'holds no address but names of XML and texts of errors'],
  ],
  'Hämtas en ordlista för rättstavningen?': [
    ['electron/stavning.test.ts', 'the dictionary is put where Chromium looks, whole'],
    ['test/e2e/fonsterStavning.test.ts', 'ordlistan ligger i profilmappen och ingen annan hämtas'],
  ],
  'Användarens data': [
    ['electron/profileDir.test.ts', '%s gives the folder'],
    ['test/skal/main.test.ts', 'keeps everything in the profile folder'],
  ],
  'Databasen på en nätverksplats': [['db/networkPath.test.ts', '%s lies on another computer']],
  Nyckeln: [
    [
      'electron/keys/keyFile.test.ts',
      'is never in the file, nor is the phrase, nor any other file',
      'on a new computer keeps the recovery key and gives the new computer the same key',
    ],
  ],
  'Fönstrets plats och storlek': [
    ['electron/windowState.test.ts', 'can always be taken hold of, whatever was remembered'],
  ],
  Loggen: [
    ['electron/faultLog.test.ts', 'keeps number, time, kind and place, but never the words of the error'],
  ],
  'Senaste dokument och hoppmenyn i Windows': [
    [
      'electron/taskbar.test.ts',
      'on Windows the jump list is empty and the recent documents are forgotten',
      'is never put among the recent documents',
    ],
  ],
  'Går det IT bestämt före?': [
    ['test/e2e/fonsterRoller.test.ts', 'enheten står som låst, och ingen annan går att välja'],
    [
      'electron/core/policy.test.ts',
      'the unit that IT has named is the only one that is seen, and cannot be changed',
    ],
  ],
  'Vem kan skriva inställningarna?': [
    ['electron/policy/lasPolicy.test.ts', 'that %s closes export and sharing and locks sooner'],
  ],
  'Vad lämnar datorn?': [
    [
      'test/share/delning.test.ts',
      'shows exactly the bytes that then leave',
      'names, numbers and texts planted in every field are nowhere in the bytes that leave',
      'a case card leaves when exactly its bytes are approved, and is taken back everywhere when recalled',
    ],
  ],
  'Vad händer om servern försvinner?': [
    ['test/share/publishFaults.test.ts', 'every fault at every step of publish'],
  ],
  'Kan en trasig fil stoppa andra?': [['test/share/damage.test.ts', 'one bad file never stops the others']],
  'Hur ofta?': [['electron/core/backupSchedule.test.ts', '%s: a copy is due %s']],
  'Hur återställs en kopia?': [
    [
      'electron/core/restore.test.ts',
      'the copy takes the place of the database, which is kept whole beside it',
    ],
  ],
  'Upptäcks skador?': [
    [
      'test/durability/damagedPage.test.ts',
      'one changed bit anywhere is told as damage or does no harm; wrong data are never given',
    ],
  ],
  'Tål databasen strömavbrott?': [
    [
      'test/durability/kill.test.ts',
      'a process killed in the middle of its work loses no committed row and leaves no half one, 200 times over',
    ],
    [
      'test/durability/tornWal.test.ts',
      'a write-ahead log torn at any length gives every commit before the tear, and nothing of the next',
    ],
  ],
  'Behövs ett personuppgiftsbiträdesavtal?': [
    ['electron/security.test.ts', 'cancels every request but for its own files'],
    ['test/e2e/skal.test.ts', 'varje begäran utanför programmet stoppas'],
  ],
  'Förs uppgifter över till tredje land?': [
    ['electron/security.test.ts', 'cancels every request but for its own files'],
  ],
  'Vilka personuppgifter finns på filservern?': [
    [
      'test/share/delning.test.ts',
      'names, numbers and texts planted in every field are nowhere in the bytes that leave',
      'a case card leaves when exactly its bytes are approved, and is taken back everywhere when recalled',
    ],
  ],
  'Rätt till information?': [
    [
      'electron/core/registervardHandlers.test.ts',
      'finner en person genom beteckning, namnet bakom en beteckning och text, och ingen annan',
    ],
    [
      'test/e2e/handbokRegister.test.ts',
      'Lämna ett registerutdrag: sökt, genomläst och sparat som PDF och Word',
    ],
  ],
  'Rättelse?': [
    ['test/e2e/fonsterRatta.test.ts', 'ett tillägg står bredvid det som rapporterades, och orden är orörda'],
  ],
  'Radering?': [
    [
      'electron/core/gallringHandlers.test.ts',
      'det som förhandsvisas gallras, helt: inget ord finns kvar i databasens byte, och det andra är orört',
    ],
  ],
  'Vem har läst?': [
    [
      'electron/core/registervardHandlers.test.ts',
      'visar för ett ärende alla som har läst och skrivit, också med numret',
      'signeras med resultat och anteckning, och finns kvar oföränderlig',
    ],
  ],
  'Vem ser vad?': [
    ['shared/behorighet/behorighet.test.ts', 'vem som får göra vad'],
    ['test/e2e/fonsterRoller.test.ts', 'har bara sidor i menyn som den får använda'],
    [
      'electron/core/policy.test.ts',
      'the unit that IT has named is the only one that is seen, and cannot be changed',
    ],
  ],
  'Vad lämnas till arkivet?': [
    [
      'test/rapport/las.test.ts',
      'Word, Excel och webbsida finns i båda utgåvorna och är samma byte varje gång',
    ],
    ['test/e2e/skrivbord.test.ts', 'ett dokument blir en märkt PDF med språk och bokmärken'],
  ],
  'Hur får vi ut allt om vi slutar?': [
    [
      'electron/core/listaHandlers.test.ts',
      'a list becomes a Word document with its selection and every row',
    ],
    ['electron/cli/cli.test.ts', 'by number in small letters, with its history'],
    ['electron/cli/sakKommando.test.ts', 'is made from JSON, listed, shown and taken through its steps'],
  ],
  'Kan en länk ändra något?': [
    [
      'shared/skal/lank.test.ts',
      'ger ingenting eller en sida med högst en sak, av bokstäver, siffror och bindestreck',
    ],
    ['test/e2e/fonsterHandbok.test.ts', 'lämnas över till fönstret som redan är öppet, och visar platsen'],
  ],
  'Vem registrerar länkarna?': [
    [
      'tools/paket/paket.test.ts',
      'is Swedish, asks for Windows 10 and registers links that begin with varsam:',
    ],
  ],
  'Går handboken att läsa när databasen inte öppnas?': [
    [
      'test/e2e/handbokUtanDatabas.test.ts',
      'en skadad databas och en nyckel som är borta hindrar inte den som behöver läsa hur man gör',
    ],
  ],

  // docs/sakerhet.md
  'Datorn blir stulen avstängd': [
    [
      'electron/keys/keyFile.test.ts',
      'is never in the file, nor is the phrase, nor any other file',
      'with %s is refused and changes nothing',
    ],
  ],
  'Datorn går sönder, chefen slutar': [
    [
      'test/e2e/profil.test.ts',
      'när datorns nyckelskåp är borta stängs profilen, ingen ny databas görs och pappret öppnar den',
    ],
  ],
  'Ett tecken är fel på pappret': [
    [
      'electron/keys/groupedKey.test.ts',
      'every single wrong character is noticed and its group named',
      'two neighbouring characters that changed places are noticed',
    ],
  ],
  'Nyckelfilen är skadad eller borta': [
    [
      'electron/keys/keyFile.test.ts',
      'any changed byte of the key file gives the right key or a refusal, never another key and never a crash',
      'with a copy beside the copies of the database any changed byte, and a missing file, gives the right key',
    ],
    [
      'test/e2e/aterhamtning.test.ts',
      'en nyckelfil som är borta läggs tillbaka från kopian bredvid säkerhetskopiorna',
    ],
  ],
  'Nyckel, papper eller lösenfras har kommit i orätta händer': [
    [
      'electron/core/nyckelbyte.test.ts',
      'the database gets the new key, the phrase and the new paper open it, and the old key opens nothing',
    ],
    [
      'test/e2e/aterhamtning.test.ts',
      'ett nytt papper tar över först när det är visat, och nyckeln kan bytas med allt kvar',
    ],
    ['electron/cli/registervardKommandon.test.ts', 'the phrase is changed, and the old one opens nothing'],
  ],
  'Strömmen går mitt i ett nyckelbyte': [
    [
      'electron/core/nyckelbyte.test.ts',
      'killed at any step the phrase opens it, and so does the one paper or the other',
    ],
  ],
  'Någon startar datorn med användarens inloggning': [
    ['test/e2e/aterhamtning.test.ts', 'en lösenfras vid start krävs, fel fras nekas och rätt öppnar'],
  ],
  'Nyckeln går inte att öppna, eller databasen är borta': [
    [
      'test/e2e/aterhamtning.test.ts',
      'säger vilken grupp som är felskriven, öppnar med pappret och gör ingen ny databas',
      'en databas som saknas gör ingen ny, och kopian tar dess plats',
    ],
    [
      'electron/cli/registervardKommandon.test.ts',
      'without the database points at aterstall and makes no new one',
    ],
  ],
  'Skadlig kod i en text som visas': [
    [
      'electron/appProtocol.test.ts',
      'the policy has no hole for inline script, inline style, eval or another origin',
    ],
    ['test/e2e/skal.test.ts', 'stoppar skript och stilar i sidan, eval och text som blir html'],
  ],
  'Fönstret tas över ändå': [
    ['electron/security.test.ts', 'the window is a sandboxed page without Node'],
    ['test/skal/main.test.ts', 'hardens the session and the page before anything is loaded'],
    [
      'test/e2e/skal.test.ts',
      'window.api har exakt två funktioner och går inte att byta ut',
      'sidan når ingenting av preload, Node eller Electron',
      'inga tillstånd finns att få',
    ],
  ],
  'Uppgifter skickas ut på nätet': [
    ['electron/security.test.ts', 'cancels every request but for its own files', 'downloads nothing'],
    ['test/e2e/skal.test.ts', 'utan innehållspolicyn stoppar skalet ändå varje begäran'],
  ],
  'En annan sida eller ram frågar kärnan': [
    ['electron/bridge.test.ts', 'nobody else is answered', 'the window when it shows %s'],
  ],
  'Fönstret överlastar kärnan': [
    [
      'electron/bridge.test.ts',
      'what is too much is refused with words',
      'more questions at a time than a person can ask; they are answered again when some are done',
    ],
  ],
  'Filer utanför programmet läses': [['electron/appProtocol.test.ts', '%s is not served']],
  'Fönstret pekar på filer som ingen valt': [
    ['electron/shellHandlers.test.ts', 'is for what was chosen or saved in this run'],
    ['test/e2e/skrivbord.test.ts', 'en sökväg som användaren inte har valt visas inte i mappen'],
  ],
  'Spår i webbläsarens mapp': [
    ['test/skal/main.test.ts', 'lets only local storage stay of what a page can leave behind'],
    [
      'test/e2e/skal.test.ts',
      'programmet dödas och startar igen på samma mapp, utan spår av webbläsaren',
      'fönstrets utseende minns till nästa gång, kakor gör det inte',
    ],
  ],
  'Uppgifter i loggen': [
    ['electron/faultLog.test.ts', 'keeps number, time, kind and place, but never the words of the error'],
  ],
  'Två program på samma databas': [
    ['test/e2e/skal.test.ts', 'en andra start på samma mapp ger inget andra fönster'],
  ],
  'Någon går från en öppen dator': [
    ['electron/lock.test.ts', 'sleep and a locked screen lock at once, and idle time is looked at by itself'],
    [
      'test/e2e/las.test.ts',
      'täcks det som visas, inget finns kvar i sidan, och det som skrevs finns kvar som utkast',
    ],
  ],
  'Någon försöker göra något bakom låset': [
    [
      'test/e2e/handbokUtanDatabas.test.ts',
      'bakom låset öppnar F1 handboken utan något om någon, och inget annat går att göra',
    ],
  ],
  'Databasen och kopiorna': [
    [
      'db/open.test.ts',
      'the file holds nothing that can be read without the key',
      'a copy is whole, under the same key, and never takes a name that is taken',
    ],
  ],
  'Nyckeln i `nyckel.json`': [
    ['electron/keys/keyFile.test.ts', 'is never in the file, nor is the phrase, nor any other file'],
  ],
  'Det som läggs på utdelningen': [
    ['test/share/damage.test.ts', 'a file another source has signed under this name is refused'],
  ],
  'Disken skadar filer': [
    [
      'test/durability/slumpskada.test.ts',
      'damage at more than 1000 places in any of the files leaves all up to the last copy, or everything',
      'the trial fails where nothing is done about the damage: it can tell what it should',
    ],
    [
      'test/e2e/aterhamtning.test.ts',
      'stoppar skrivandet vid start, erbjuder senaste hela kopian och sparar det skadade i karantän',
      'upptäcks efter en krasch innan något visas, och en skadad kopia hoppas över',
    ],
  ],
  'En skadad logg tappar det sista utan att det märks': [
    [
      'test/durability/slumpskada.test.ts',
      'a log cut short before the copy is told, not taken for the whole',
    ],
    [
      'test/e2e/aterhamtning.test.ts',
      'en avhuggen logg som tar det kopian har sägs till, och databasen får behållas om man vill',
    ],
  ],
  'Datorn försvinner med kopiorna': [
    ['electron/core/policy.test.ts', 'the folder for copies that IT has named is used and cannot be changed'],
    [
      'test/e2e/aterhamtning.test.ts',
      'i inställningarna görs en kopia, mappen väljs, och tillbaka går det med besked om vad som skiljer',
    ],
  ],
  'Användaren för ut uppgifter': [
    [
      'electron/core/policy.test.ts',
      'every question that names a file is a way out, except those that are known to only read or to encrypt',
      'is refused in the core before a file is touched, and what is only shown still is',
    ],
  ],
  'IT:s inställningar är felskrivna': [
    ['electron/policy/lasPolicy.test.ts', 'where %s is %j holds the careful side, with a sentence'],
  ],
  'Grupprincip går inte fram': [
    [
      'tools/policy/admx.test.ts',
      'there is one machine policy for each setting, in the one key, with the value that the reader knows',
      'every string that the definitions point at has words, and none is left over',
    ],
  ],
  'Uppgifter sparas för länge': [
    [
      'electron/core/gallringHandlers.test.ts',
      'det som förhandsvisas gallras, helt: inget ord finns kvar i databasens byte, och det andra är orört',
    ],
  ],
  'Gallring tar fel eller i smyg': [
    [
      'electron/core/gallringHandlers.test.ts',
      'ändras något efter förhandsvisningen gallras inget',
      'loggen över gallringen kan varken ändras eller tas bort, och listan går att skriva ut',
    ],
    [
      'shared/gallring/gallring.test.ts',
      'det som går bygger aldrig på att något som stannar finns, hur de än hänger ihop',
    ],
  ],
  'Någon läser utan skäl': [
    [
      'electron/core/registervardHandlers.test.ts',
      'visar för ett ärende alla som har läst och skrivit, också med numret',
      'drar samma läsningar för samma frö, andra för ett annat, aldrig fler än det finns',
    ],
    ['test/e2e/registervard.test.ts', 'ett stickprov dras, läses och signeras'],
  ],
  'Programmets filer byts ut': [
    [
      'test/paket/paket.test.ts',
      'has a checksum for every file of the archive, and each is right',
      'has its fuses set: no Node of its own, no inspection, only the archive, and the archive checked',
      'keeps only the database’s own binary for this platform outside the archive',
    ],
  ],
  'Ett falskt besked lockar till en falsk uppdatering': [
    [
      'test/share/versionsnotis.test.ts',
      'by another key is passed by, and the history says why',
      'with a changed letter is passed by',
    ],
  ],
  'En länk utifrån ändrar något': [
    ['shared/skal/lank.test.ts', '%j leder ingenstans'],
    ['test/e2e/fonsterHandbok.test.ts', '%s gör ingenting'],
  ],
  'En fil som släpps byter ut sidan': [
    ['test/e2e/fonsterHandbok.test.ts', 'en fil som släpps utanför sin ruta byter inte ut sidan'],
  ],
  'Någon läser över axeln, eller på en låst skärm': [
    ['shared/skal/paminnelse.test.ts', 'ingen text utifrån kan följa med i en påminnelse'],
    ['electron/shellHandlers.test.ts', 'with words in it is refused and shows nothing'],
  ],
  'Rättstavningen läcker ord': [
    ['test/e2e/fonsterStavning.test.ts', 'ordlistan ligger i profilmappen och ingen annan hämtas'],
    ['electron/contextMenu.test.ts', '%s has the lines it needs'],
  ],
  'Ett bibliotek byts mot ett skadligt': [
    [
      'tools/paket/leveranskedja.test.ts',
      'pins every package to a version and a checksum, and names no address but npm’s registry',
      'has no package whose install script is let loose',
    ],
    [
      'tools/paket/paket.test.ts',
      'are the ones that the window and the core have built in, and those beside them',
    ],
  ],
  'Adresser gömda i koden': [
    [
      'test/paket/adresser.test.ts',
      'holds no address but names of XML and texts of errors',
      'holds every address that is excused, so that no excuse outlives its reason',
    ],
  ],
};
