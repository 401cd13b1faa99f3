#!/bin/sh
# azd runs this after "azd deploy" with the values of its environment. azd has deployed the code to the first home alone: this deploys it to the
# others, waits until Azure has put the vaults' secrets where the app settings refer to them, then checks the webhooks of each home as Twilio calls
# them. Gives up after ten minutes. No secret stands on a command line.
set -eu

cd -- "$(dirname -- "$0")/.."

# azd keeps a list as JSON. No name or URL has a blank, a comma or a bracket in it.
others() {
    printf '%s' "$1" | tr -d '[]" \\' | tr ',' '\n' | tail -n +2
}

other_apps=$(others "${AZURE_FUNCTION_APP_NAMES:-}")
other_urls=$(others "${CALL_CENTER_URLS:-}")

# Needs the Azure CLI with a login.
has_az() {
    command -v az >/dev/null 2>&1 && az account show >/dev/null 2>&1
}

# The same zip for each. An app that has not got the newest code is said at once, for it would be noticed only when calls need it.
if [ -n "$other_apps" ]; then
    has_az || {
        printf '%s\n' "The other homes were not deployed, which takes the Azure CLI and a login of it: ./callcenter publish, then for each app" >&2
        for app in $other_apps; do
            printf '%s\n' "  az functionapp deployment source config-zip --resource-group $AZURE_RESOURCE_GROUP --name $app --src CallCenter.Functions/bin/callcenter.zip" >&2
        done
        exit 1
    }
    ./callcenter publish >/dev/null
    for app in $other_apps; do
        az functionapp deployment source config-zip --resource-group "$AZURE_RESOURCE_GROUP" --name "$app" --src CallCenter.Functions/bin/callcenter.zip --output none
        printf '%s\n' "$app has the same code."
    done
fi

case ${TWILIO_AUTH_TOKEN:-}${TWILIO_SHARED_KEYS:-} in
    akvs://*)
        printf '%s\n' "The secrets are in a Key Vault of yours, so the check cannot sign: run it as docs/deploy.md says."
        exit 0
        ;;
esac

if [ -n "${TWILIO_AUTH_TOKEN:-}" ]; then export Twilio__AuthToken="$TWILIO_AUTH_TOKEN"; fi
if [ -n "${TWILIO_SHARED_KEYS:-}" ]; then export Twilio__SharedKeys="$TWILIO_SHARED_KEYS"; fi

tries=30

# Without the Azure CLI the check itself waits below.
if has_az; then
    for app in "$AZURE_FUNCTION_APP_NAME" $other_apps; do
        id=$(az resource show --resource-group "$AZURE_RESOURCE_GROUP" --resource-type Microsoft.Web/sites --name "$app" --query id --output tsv)
        references="https://management.azure.com$id/config/configreferences/appsettings"
        while
            unresolved=$(az rest --method get --url "$references?api-version=2022-03-01" --query "length(value[?properties.status != 'Resolved'])" --output tsv)
            [ "$unresolved" != 0 ] && [ "$tries" -gt 0 ]
        do
            printf '%s\n' "$unresolved references of $app to the vault are not resolved yet."
            tries=$((tries - 1))
            sleep 20
            az rest --method post --url "$references/refresh?api-version=2022-03-01" --output none
        done
    done
fi

# Until it finds nothing that failed.
check() {
    until ./callcenter check --url "$@"; do
        if [ "$tries" -le 0 ]; then
            printf '%s\n' "The webhooks are not as they should be; docs/operations.md says where to look." >&2
            exit 1
        fi

        tries=$((tries - 1))
        sleep 20
    done
}

if [ -z "$other_urls" ]; then
    check "$CALL_CENTER_URL"
fi

for url in $other_urls; do
    check "$CALL_CENTER_URL" --fallback-url "$url"
done
