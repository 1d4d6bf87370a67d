# Prövar ett paket på en Windowsdator. Se docs/windows-provning.md; numren är desamma.
param(
  [Parameter(Mandatory = $true)][string]$Msi,
  [string]$Rapport = "windows-provning-$(Get-Date -Format yyyy-MM-dd).txt"
)
$ErrorActionPreference = 'Stop'
$mapp = Join-Path $env:ProgramFiles 'Varsam'
$program = Join-Path $mapp 'Varsam.exe'
$prov = Join-Path $env:TEMP 'varsam-prov'
$rader = @()

function Skriv([string]$nr, [string]$utfall, [string]$text) {
  $rad = '{0,-4} {1,-8} {2}' -f $nr, $utfall, $text
  Write-Host $rad
  $script:rader += $rad
}
function Prova([string]$nr, [string]$text, [scriptblock]$steg) {
  try {
    if (& $steg) { Skriv $nr 'BRA' $text } else { Skriv $nr 'FEL' $text }
  } catch {
    Skriv $nr 'FEL' "$text ($($_.Exception.Message))"
  }
}
function Starta([string[]]$argument) {
  Start-Process -FilePath $program -ArgumentList $argument -PassThru
}
# Bara det som skriptet själv startat avslutas, med sina barn.
function Avsluta($process) {
  if (-not $process.HasExited) {
    Get-CimInstance Win32_Process -Filter "ParentProcessId=$($process.Id)" |
      ForEach-Object { Stop-Process -Id $_.ProcessId -Force -ErrorAction SilentlyContinue }
    Stop-Process -Id $process.Id -Force -ErrorAction SilentlyContinue
  }
}
function Familj($process) {
  @($process.Id) + @(Get-CimInstance Win32_Process -Filter "ParentProcessId=$($process.Id)" | ForEach-Object ProcessId)
}

Remove-Item $prov -Recurse -Force -ErrorAction SilentlyContinue
New-Item $prov -ItemType Directory | Out-Null

Prova 'S1' 'MSI installeras tyst för hela datorn' {
  $kor = Start-Process msiexec -ArgumentList "/i `"$Msi`" /qn /l*v `"$prov\msi.log`"" -Wait -PassThru
  $kor.ExitCode -eq 0 -and (Test-Path $program)
}

$signatur = Get-AuthenticodeSignature $program
if ($signatur.Status -eq 'NotSigned') { Skriv 'S2' 'FÖR HAND' 'Paketet är inte signerat' }
else { Prova 'S2' 'Signaturen är giltig' { $signatur.Status -eq 'Valid' } }

Prova 'S3' 'Programmet blir inte Node och ingen felsökare svarar' {
  $fil = Join-Path $prov 'node.txt'
  $env:ELECTRON_RUN_AS_NODE = '1'
  $p = Starta @('-e', "`"require('fs').writeFileSync('$($fil -replace '\\', '/')','x')`"", '--data', "$prov\a", '--inspect=9339')
  Start-Sleep 8
  $env:ELECTRON_RUN_AS_NODE = $null
  $lyssnar = Get-NetTCPConnection -State Listen -LocalPort 9339 -ErrorAction SilentlyContinue
  Avsluta $p
  -not (Test-Path $fil) -and -not $lyssnar
}

Prova 'S4' 'En ändrad byte i arkivet stoppar starten' {
  $kopia = Join-Path $prov 'kopia'
  Copy-Item $mapp $kopia -Recurse
  $asar = Join-Path $kopia 'resources\app.asar'
  $byte = [System.IO.File]::ReadAllBytes($asar)
  $byte[200] = $byte[200] -bxor 1
  [System.IO.File]::WriteAllBytes($asar, $byte)
  $p = Start-Process (Join-Path $kopia 'Varsam.exe') -ArgumentList '--data', "$prov\b" -PassThru
  Start-Sleep 8
  $stod = $p.HasExited
  Avsluta $p
  $stod
}

$p = Starta @('--data', "$prov\profil")
Start-Sleep 60
Prova 'S5' 'Profilen görs där den ska, inget i den roterande profilen' {
  (Test-Path "$prov\profil") -and -not (Test-Path (Join-Path $env:APPDATA 'Varsam'))
}
Prova 'S6' 'Ingen anslutning och ingen lyssnande port' {
  $egna = Familj $p
  -not (Get-NetTCPConnection -ErrorAction SilentlyContinue | Where-Object { $egna -contains $_.OwningProcess }) -and
  -not (Get-NetUDPEndpoint -ErrorAction SilentlyContinue | Where-Object { $egna -contains $_.OwningProcess })
}
Prova 'S7' 'Bara ordlistan som följer med ligger i profilen' {
  $listor = Get-ChildItem "$prov\profil" -Recurse -Filter *.bdic | Select-Object -ExpandProperty Name -Unique
  $listor -eq 'sv-SE-3-0.bdic'
}
Prova 'S8' 'Länken är registrerad för datorn' {
  (Get-ItemProperty 'HKLM:\Software\Classes\varsam\shell\open\command').'(default)' -like '*Varsam.exe*%1*'
}
Prova 'S9' 'Inget från Varsam bland senaste dokument' {
  -not (Get-ChildItem ([Environment]::GetFolderPath('Recent')) -Filter '*arsam*' -ErrorAction SilentlyContinue)
}
Avsluta $p

Prova 'S10' 'Avinstallation tar programmet och lämnar profilen' {
  Start-Process msiexec -ArgumentList "/x `"$Msi`" /qn" -Wait
  -not (Test-Path $program) -and (Test-Path "$prov\profil")
}

foreach ($nr in 1..17) { Skriv "H$nr" 'FÖR HAND' 'Se docs/windows-provning.md' }
$rader | Set-Content -Path $Rapport -Encoding UTF8
Write-Host "Skrivet i $Rapport"
