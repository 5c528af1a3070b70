<?php
/**
 * Asks some users for a value of every type after their password, and then for one more click.
 *
 * @license MIT
 */

namespace MediaWiki\Extension\DemoProviders;

use MediaWiki\Auth\AbstractSecondaryAuthenticationProvider;
use MediaWiki\Auth\AuthenticationRequest;
use MediaWiki\Auth\AuthenticationResponse;
use MediaWiki\Auth\ButtonAuthenticationRequest;
use Message;
use RawMessage;

class EveryFieldProvider extends AbstractSecondaryAuthenticationProvider {
	private const LAST_STEP = 'democontinue';

	public function getAuthenticationRequests( $action, array $options ) {
		return [];
	}

	public function beginSecondaryAuthentication( $user, array $reqs ) {
		$marked = ( new LinkedAccounts( 'fields' ) )->remoteOf( $user->getName() ) !== null;
		return $marked ? $this->ask( wfMessage( 'demoproviders-ui' ) ) : AuthenticationResponse::newAbstain();
	}

	public function continueSecondaryAuthentication( $user, array $reqs ) {
		if ( ButtonAuthenticationRequest::getRequestByName( $reqs, self::LAST_STEP ) ) {
			return AuthenticationResponse::newPass();
		}
		$filled = AuthenticationRequest::getRequestByClass( $reqs, DemoFieldsRequest::class );
		if ( !$filled ) {
			return $this->ask( new RawMessage( 'Part of it is still missing.' ) );
		}
		return $this->judge( $filled->demostring );
	}

	public function beginSecondaryAccountCreation( $user, $creator, array $reqs ) {
		return AuthenticationResponse::newAbstain();
	}

	private function judge( string $answer ): AuthenticationResponse {
		$refusal = wfMessage( 'demoproviders-ui-wrong', $answer );
		switch ( $answer ) {
			case 'wrong':
				return $this->ask( $refusal );
			case 'fail':
				return AuthenticationResponse::newFail( $refusal );
			default:
				return $this->askLastStep();
		}
	}

	private function ask( Message $message ): AuthenticationResponse {
		return AuthenticationResponse::newUI( [ new DemoFieldsRequest(), new DemoSkippableRequest() ], $message );
	}

	private function askLastStep(): AuthenticationResponse {
		$label = wfMessage( 'demoproviders-go-on' );
		$button = new ButtonAuthenticationRequest( self::LAST_STEP, $label, wfMessage( 'demoproviders-go-on-help' ), true );
		return AuthenticationResponse::newUI( [ $button ], wfMessage( 'demoproviders-step2' ) );
	}
}
