<?php
/**
 * Redirects the browser to an identity provider, and reads from the return who the user is there.
 *
 * @license MIT
 */

namespace MediaWiki\Extension\DemoProviders;

use MediaWiki\Auth\AuthenticationRequest;
use MediaWiki\Auth\AuthenticationResponse;
use MediaWiki\Auth\AuthManager;
use MWCryptRand;
use RawMessage;

class RedirectExchange {
	private AuthManager $manager;
	/** @var \Config */
	private $config;
	private string $name;
	private string $label;
	private string $kind;

	public function __construct( AuthManager $manager, $config, string $name, string $label, string $kind ) {
		$this->manager = $manager;
		$this->config = $config;
		$this->name = $name;
		$this->label = $label;
		$this->kind = $kind;
	}

	public function begin( string $returnUrl ): AuthenticationResponse {
		$state = MWCryptRand::generateHex( 16 );
		$this->manager->setAuthenticationSessionData( $this->sessionKey(), $state );
		$origin = $this->config->get( 'DemoProvidersAuthorizeUrl' );
		$target = "$origin/{$this->name}/authorize?" . http_build_query( [
			'response_type' => 'code',
			'client_id' => 'demo-wiki',
			'redirect_uri' => $returnUrl,
			'state' => $state,
		] );
		$data = $this->kind === 'detailed' ? $this->redirectData( $origin, $state ) : null;
		return AuthenticationResponse::newRedirect( [ $this->newReturnRequest() ], $target, $data );
	}

	/**
	 * @param AuthenticationRequest[] $reqs
	 * @return AuthenticationResponse|string A FAIL, or the user's name at the provider
	 */
	public function finish( array $reqs ) {
		$expected = $this->manager->getAuthenticationSessionData( $this->sessionKey() );
		$this->manager->removeAuthenticationSessionData( $this->sessionKey() );
		$returned = AuthenticationRequest::getRequestByClass( $reqs, get_class( $this->newReturnRequest() ) );
		if ( !$returned ) {
			return self::refuse( 'Nothing came back from $1.', $this->label );
		}
		[ 'code' => $code, 'state' => $state, 'error' => $error ] = $returned->values();
		if ( $state !== $expected ) {
			return AuthenticationResponse::newFail( wfMessage( 'demo-state-mismatch' ) );
		}
		if ( $error ) {
			return self::refuse( 'The door stayed shut: $1', $error );
		}
		return $this->readCode( (string)$code, $state )
			?? AuthenticationResponse::newFail( wfMessage( 'demo-bad-code' ) );
	}

	/** A text without a message key, as some real providers have it: the message code is then the mangled text. */
	public static function refuse( string $sentence, string $param ): AuthenticationResponse {
		return AuthenticationResponse::newFail( new RawMessage( $sentence, [ $param ] ) );
	}

	/** The code is "base64url(name).hmac". The HMAC includes the provider and the state. */
	private function readCode( string $code, string $state ): ?string {
		[ $encoded, $signature ] = explode( '.', $code, 2 ) + [ '', '' ];
		$signed = "{$this->name}|$encoded|$state";
		$expected = hash_hmac( 'sha256', $signed, $this->config->get( 'DemoProvidersKey' ) );
		return hash_equals( $expected, $signature ) ? base64_decode( strtr( $encoded, '-_', '+/' ) ) : null;
	}

	/** Contains every kind of JSON value, because providers can put anything here. */
	private function redirectData( string $origin, string $state ): array {
		return [
			'issuer' => $origin,
			'clientId' => 'demo-wiki',
			'state' => $state,
			'pkce' => true,
			'scopes' => [ 'openid', 'email' ],
			'nested' => [ 'n' => 1, 'nothing' => null, 'off' => false ],
		];
	}

	private function newReturnRequest(): DemoServerRequest {
		return $this->kind === 'detailed' ? new DemoServerPrefixedRequest() : new DemoServerRequest();
	}

	private function sessionKey(): string {
		return "DemoProviders:{$this->name}";
	}
}
