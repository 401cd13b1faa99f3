#!/bin/sh
# azd runs this after "azd deploy" with the values of its environment: waits until Azure has put the vault's secrets where the app settings refer
# to them, then checks the webhooks as Twilio calls them. Gives up after ten minutes. No secret stands on a command line.
set -eu

cd -- "$(dirname -- "$0")/.."

case ${TWILIO_AUTH_TOKEN:-}${TWILIO_SHARED_KEYS:-} in
    akvs://*)
        printf '%s\n' "The secrets are in a Key Vault of yours, so the check cannot sign: run it as docs/deploy.md says."
        exit 0
        ;;
esac

if [ -n "${TWILIO_AUTH_TOKEN:-}" ]; then export Twilio__AuthToken="$TWILIO_AUTH_TOKEN"; fi
if [ -n "${TWILIO_SHARED_KEYS:-}" ]; then export Twilio__SharedKeys="$TWILIO_SHARED_KEYS"; fi

tries=30

# Needs the Azure CLI with a login; without it the check itself waits below.
if command -v az >/dev/null 2>&1 && az account show >/dev/null 2>&1; then
    app=$(az resource show --resource-group "$AZURE_RESOURCE_GROUP" --resource-type Microsoft.Web/sites --name "$AZURE_FUNCTION_APP_NAME" --query id --output tsv)
    references="https://management.azure.com$app/config/configreferences/appsettings"
    while
        unresolved=$(az rest --method get --url "$references?api-version=2022-03-01" --query "length(value[?properties.status != 'Resolved'])" --output tsv)
        [ "$unresolved" != 0 ] && [ "$tries" -gt 0 ]
    do
        printf '%s\n' "$unresolved references to the vault are not resolved yet."
        tries=$((tries - 1))
        sleep 20
        az rest --method post --url "$references/refresh?api-version=2022-03-01" --output none
    done
fi

until ./callcenter check --url "$CALL_CENTER_URL"; do
    if [ "$tries" -le 0 ]; then
        printf '%s\n' "The webhooks are not as they should be; docs/operations.md says where to look." >&2
        exit 1
    fi

    tries=$((tries - 1))
    sleep 20
done
