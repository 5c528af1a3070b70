<?php
/**
 * Settings of the wiki under test: fast, in one folder, and the same for every version. See also features.php.
 */

$run = getenv( 'WIKI_RUN_FOLDER' );

$wgSitename = 'Test wiki';
$wgServer = 'http://' . ( $_SERVER['HTTP_HOST'] ?? '127.0.0.1' );
$wgScriptPath = '';
$wgLanguageCode = 'en';
$wgSecretKey = str_repeat( 'a key for tests alone', 4 );

// All ports of a host share cookies, and several wikis may be open at once.
$wgCookiePrefix = 'wiki' . ( $_SERVER['SERVER_PORT'] ?? '' );

$wgDBtype = 'sqlite';
$wgDBname = 'wiki';
$wgSQLiteDataDir = $run;
$wgCacheDirectory = getenv( 'WIKI_CACHE_FOLDER' );
$wgLocalisationCacheConf['store'] = 'array';

// The workers of PHP's built-in server share APCu, so caches and sessions need no database.
$wgMainCacheType = $wgSessionCacheType = $wgParserCacheType = $wgMessageCacheType = CACHE_ACCEL;
$wgMainStash = CACHE_ACCEL;
$wgJobRunRate = 0;
$wgEnableEmail = false;
// Since 1.42 always so.
$wgAllowRequiringEmailForResets = true;

// These are slow on purpose on a real wiki; here they would take most of the time of a login.
$wgSessionPbkdf2Iterations = 1;
$wgPasswordConfig['pbkdf2']['cost'] = '100';
unset( $wgPasswordPolicy['policies']['default']['PasswordNotInCommonList'] );

// Every test has its own IP address by X-Forwarded-For, because throttles and captchas count by address.
$wgCdnServers = [ '127.0.0.1' ];
$wgUsePrivateIPs = true;

$wgCrossSiteAJAXdomains = [ '127.0.0.1:*', 'localhost:*' ];

// The accounts are created once and reused for years, so their passwords must not expire any further.
$wgPasswordExpireGrace = $wgNewPasswordExpiry = 3600 * 24 * 3650;

wfLoadExtension( 'OATHAuth' );
wfLoadExtension( 'DemoProviders', getenv( 'WIKI_EXTENSION_FOLDER' ) . '/extension.json' );
$wgDemoProvidersAuthorizeUrl = getenv( 'WIKI_IDP_ORIGIN' ) ?: 'http://127.0.0.1:9';
$wgDemoProvidersKey = getenv( 'WIKI_IDP_KEY' );

require __DIR__ . '/features.php';
