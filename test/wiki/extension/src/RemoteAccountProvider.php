<?php
/**
 * Logs in, links and creates accounts at an identity provider, which confirms the user with a signed code.
 *
 * @license MIT
 */

namespace MediaWiki\Extension\DemoProviders;

use MediaWiki\Auth\AbstractPrimaryAuthenticationProvider;
use MediaWiki\Auth\AuthenticationRequest;
use MediaWiki\Auth\AuthenticationResponse;
use MediaWiki\Auth\AuthManager;
use StatusValue;

class RemoteAccountProvider extends AbstractPrimaryAuthenticationProvider {
	private string $name;
	private string $label;
	/** "plain": return parameters without prefix; "detailed": with prefix, and with redirect data. */
	private string $kind;
	private LinkedAccounts $links;

	public function __construct( array $params ) {
		[ 'name' => $this->name, 'label' => $this->label, 'kind' => $this->kind ] = $params;
		$this->links = new LinkedAccounts( $this->name );
	}

	public function getUniqueId() {
		return parent::getUniqueId() . ':' . $this->name;
	}

	public function accountCreationType() {
		return self::TYPE_LINK;
	}

	public function getAuthenticationRequests( $action, array $options ) {
		$remote = $this->links->remoteOf( $options['username'] ?? null );
		switch ( $action ) {
			case AuthManager::ACTION_LOGIN:
			case AuthManager::ACTION_CREATE:
				return [ $this->newButton() ];
			case AuthManager::ACTION_LINK:
				return $remote === null ? [ $this->newButton() ] : [];
			case AuthManager::ACTION_REMOVE:
				return $remote === null ? [] : [ $this->newLinkedRequest( $remote ) ];
			default:
				return [];
		}
	}

	public function testUserExists( $username, $flags = 0 ) {
		return $this->links->remoteOf( $username ) !== null;
	}

	public function beginPrimaryAuthentication( array $reqs ) {
		return $this->sendAway( $reqs );
	}

	public function continuePrimaryAuthentication( array $reqs ) {
		$outcome = $this->redirectExchange()->finish( $reqs );
		if ( $outcome instanceof AuthenticationResponse ) {
			return $outcome;
		}
		$response = AuthenticationResponse::newPass( $this->links->localOf( $outcome ) );
		if ( $response->username === null ) {
			$response->linkRequest = $this->newLinkedRequest( $outcome );
			$response->createRequest = $this->newLinkedRequest( $outcome );
		}
		return $response;
	}

	public function beginPrimaryAccountLink( $user, array $reqs ) {
		return $this->sendAway( $reqs );
	}

	public function continuePrimaryAccountLink( $user, array $reqs ) {
		$outcome = $this->redirectExchange()->finish( $reqs );
		if ( $outcome instanceof AuthenticationResponse ) {
			return $outcome;
		}
		if ( $this->links->localOf( $outcome ) !== null ) {
			return RedirectExchange::refuse( 'Somebody else uses that $1 account already.', $this->label );
		}
		$this->links->link( $user, $outcome );
		return AuthenticationResponse::newPass();
	}

	public function beginPrimaryAccountCreation( $user, $creator, array $reqs ) {
		$known = $this->findLinkedRequest( $reqs );
		return $known ? $this->passToCreate( $known->remote ) : $this->sendAway( $reqs );
	}

	public function continuePrimaryAccountCreation( $user, $creator, array $reqs ) {
		$outcome = $this->redirectExchange()->finish( $reqs );
		return $outcome instanceof AuthenticationResponse ? $outcome : $this->passToCreate( $outcome );
	}

	public function finishAccountCreation( $user, $creator, AuthenticationResponse $response ) {
		$this->links->link( $user, $response->createRequest->remote );
		return null;
	}

	public function providerAllowsAuthenticationDataChange( AuthenticationRequest $req, $checkData = true ) {
		if ( !$req instanceof DemoLinkedRequest || $req->provider !== $this->name ) {
			return StatusValue::newGood( 'ignored' );
		}
		if ( $req->action === AuthManager::ACTION_REMOVE ) {
			return StatusValue::newGood();
		}
		$free = $this->links->localOf( $req->remote ) === null && $this->links->remoteOf( $req->username ) === null;
		return $free ? StatusValue::newGood() : StatusValue::newFatal( 'demo-state-mismatch' );
	}

	public function providerChangeAuthenticationData( AuthenticationRequest $req ) {
		if ( !$req instanceof DemoLinkedRequest || $req->provider !== $this->name ) {
			return;
		}
		$user = \User::newFromName( $req->username );
		if ( $req->action === AuthManager::ACTION_REMOVE ) {
			$this->links->unlink( $user );
		} else {
			$this->links->link( $user, $req->remote );
		}
	}

	/** @param AuthenticationRequest[] $reqs */
	private function sendAway( array $reqs ): AuthenticationResponse {
		$pressed = DemoButtonRequest::getRequestByName( $reqs, DemoButtonRequest::nameFor( $this->name ) );
		return $pressed ? $this->redirectExchange()->begin( $pressed->returnToUrl ) : AuthenticationResponse::newAbstain();
	}

	private function passToCreate( string $remote ): AuthenticationResponse {
		$response = AuthenticationResponse::newPass();
		$response->createRequest = $this->newLinkedRequest( $remote );
		return $response;
	}

	/** @param AuthenticationRequest[] $reqs */
	private function findLinkedRequest( array $reqs ): ?DemoLinkedRequest {
		foreach ( $reqs as $req ) {
			if ( $req instanceof DemoLinkedRequest && $req->provider === $this->name ) {
				return $req;
			}
		}
		return null;
	}

	private function redirectExchange(): RedirectExchange {
		return new RedirectExchange( $this->manager, $this->config, $this->name, $this->label, $this->kind );
	}

	private function newButton(): DemoButtonRequest {
		return new DemoButtonRequest( $this->name, $this->label );
	}

	private function newLinkedRequest( string $remote ): DemoLinkedRequest {
		return new DemoLinkedRequest( $this->name, $this->label, $remote );
	}
}
