<?php
/**
 * An identity that is linked to a user, or can be.
 *
 * @license MIT
 */

namespace MediaWiki\Extension\DemoProviders;

use MediaWiki\Auth\AuthenticationRequest;
use RawMessage;

class DemoLinkedRequest extends AuthenticationRequest {
	public string $provider;
	public string $providerLabel;
	public string $remote;

	public function __construct( string $provider, string $providerLabel, string $remote ) {
		$this->provider = $provider;
		$this->providerLabel = $providerLabel;
		$this->remote = $remote;
		$this->required = self::PRIMARY_REQUIRED;
	}

	public function getUniqueId() {
		return "DemoLinked:{$this->provider}:{$this->remote}";
	}

	public function getFieldInfo() {
		return [];
	}

	/** Has no fields: the name of the request is enough. */
	public function loadFromSubmission( array $data ) {
		return true;
	}

	public function describeCredentials() {
		return [
			'provider' => new RawMessage( '$1', [ $this->providerLabel ] ),
			'account' => new RawMessage( '$1', [ $this->remote ] ),
		];
	}
}
