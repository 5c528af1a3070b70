<?php
/**
 * The features that a test can turn on, for the whole server (WIKI_FEATURES) or for one request (X-Wiki-Features).
 * Their names are in ../features.ts.
 */

$named = getenv( 'WIKI_FEATURES' ) . ',' . ( $_SERVER['HTTP_X_WIKI_FEATURES'] ?? '' );
$features = array_filter( array_map( 'trim', explode( ',', $named ) ) );
$has = static fn ( string $feature ): bool => in_array( $feature, $features, true );

if ( array_intersect( [ 'captcha', 'question', 'image' ], $features ) ) {
	wfLoadExtension( 'ConfirmEdit' );
	$wgCaptchaTriggers['createaccount'] = true;
	$wgCaptchaTriggers['badlogin'] = true;
	// After the first failure from an IP address.
	$wgCaptchaBadLoginAttempts = 1;
}
if ( $has( 'question' ) ) {
	wfLoadExtension( 'ConfirmEdit/QuestyCaptcha' );
	$wgCaptchaClass = 'QuestyCaptcha';
	$wgCaptchaQuestions = [ 'Which animal <em>barks</em>?' => [ 'dog', 'a dog' ] ];
}
if ( $has( 'image' ) ) {
	wfLoadExtension( 'ConfirmEdit/FancyCaptcha' );
	$wgCaptchaClass = 'FancyCaptcha';
	$wgCaptchaDirectory = getenv( 'WIKI_CAPTCHA_FOLDER' );
	$wgCaptchaDirectoryLevels = 0;
	$wgCaptchaSecret = getenv( 'WIKI_CAPTCHA_SECRET' );
}
if ( $has( 'nothrottle' ) ) {
	$wgPasswordAttemptThrottle = false;
}
if ( $has( 'readonly' ) ) {
	$wgReadOnly = 'The test wiki is being looked after.';
}
if ( $has( 'lag' ) ) {
	$wgHooks['ApiMaxLagInfo'][] = static function ( array &$lag ) {
		$lag = [ 'host' => 'a replica', 'lag' => 7, 'type' => 'db' ];
	};
}
if ( $has( 'private' ) ) {
	$wgGroupPermissions['*']['read'] = false;
}
if ( $has( 'blocklogin' ) ) {
	$wgBlockDisablesLogin = true;
}
if ( $has( 'confirmlink' ) ) {
	$wgAuthManagerAutoConfig['secondaryauth']['ConfirmLink'] = [
		'class' => MediaWiki\Auth\ConfirmLinkSecondaryAuthenticationProvider::class,
		'sort' => 100,
	];
}
if ( $has( 'rememberalways' ) ) {
	$wgRememberMe = 'always';
}
if ( $has( 'reauth' ) ) {
	// Not with $wgReauthenticateTime, because 0 still accepts logins of the same second.
	$wgHooks['SecuritySensitiveOperationStatus'][] = static function ( string &$status ) {
		$status = 'reauth';
	};
}
if ( $has( 'oldlogin' ) ) {
	$wgHooks['AuthManagerLoginAuthenticateAudit'][] = static function ( $response ) {
		if ( $response->status === MediaWiki\Auth\AuthenticationResponse::PASS ) {
			$session = RequestContext::getMain()->getRequest()->getSession();
			$session->set( 'logins', (int)$session->get( 'logins' ) + 1 );
		}
	};
	$wgHooks['SecuritySensitiveOperationStatus'][] = static function ( string &$status, $operation, $session ) {
		if ( (int)$session->get( 'logins' ) < 2 ) {
			$status = 'reauth';
		}
	};
}
if ( $has( 'nophpsessions' ) ) {
	$wgPHPSessionHandling = 'disable';
}
if ( $has( 'email' ) ) {
	$wgEnableEmail = true;
	// Mails of their own accord, such as those that confirm an address, would come between those that a test asks for.
	$wgEmailAuthentication = false;
}
if ( $has( 'resetbyname' ) ) {
	$wgPasswordResetRoutes['email'] = false;
}
if ( $has( 'resetbyemail' ) ) {
	$wgPasswordResetRoutes['username'] = false;
}
if ( $has( 'noreset' ) ) {
	$wgPasswordResetRoutes = [ 'username' => false, 'email' => false ];
}
if ( $has( 'policy' ) ) {
	$suggested = [ 'suggestChangeOnLogin' => true ];
	$wgPasswordPolicy['policies']['default']['MinimalPasswordLength'] = [ 'value' => 8 ] + $suggested;
	$wgPasswordPolicy['policies']['default']['MinimumPasswordLengthToLogin'] = 3;
	$wgPasswordPolicy['policies']['default']['PasswordCannotBeSubstringInUsername'] = [ 'value' => true ] + $suggested;
}
if ( $has( 'noproviders' ) ) {
	// The extension is registered after these settings, so its providers are removed later.
	$wgExtensionFunctions[] = static function () {
		global $wgAuthManagerAutoConfig;
		unset( $wgAuthManagerAutoConfig['primaryauth']['DemoProviderOne'] );
		unset( $wgAuthManagerAutoConfig['primaryauth']['DemoProviderTwo'] );
	};
}
if ( $has( 'tempaccounts' ) ) {
	$wgAutoCreateTempUser['enabled'] = true;
}
if ( $has( 'skins' ) ) {
	foreach ( [ 'MinervaNeue', 'MonoBook', 'Timeless', 'Vector' ] as $skin ) {
		wfLoadSkin( $skin );
	}
	// The compiled messages that other runs share are without those of skins.
	$wgCacheDirectory = $run;
}
