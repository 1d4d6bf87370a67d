; Länkar som börjar med varsam: öppnar programmet. De leder bara till en plats i fönstret (shared/skal/lank.ts).
!macro customInstall
  WriteRegStr HKLM "Software\Classes\varsam" "" "URL:Varsam"
  WriteRegStr HKLM "Software\Classes\varsam" "URL Protocol" ""
  WriteRegStr HKLM "Software\Classes\varsam\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

; Användarnas data i %LOCALAPPDATA%\Varsam lämnas alltid kvar.
!macro customUnInstall
  DeleteRegKey HKLM "Software\Classes\varsam"
!macroend
